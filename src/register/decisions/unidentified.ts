import { Temporal } from "temporal-polyfill";
import type { Entity, Values } from "../grammar/index.ts";

/** The sentence on forms whose text must point at no child. */
export const nameNobody =
  "Write no child’s name and nothing else that points at a child: no date of birth, no NHS or school number, no postcode";

/**
 * What is wrong with free text that must point at no child, by field, the reason for a change too; null where nothing is. It
 * finds what has a form: numbers of children, dates of birth, postcodes. A name has none, so the form asks for none.
 * @param on the day on which it is written, ISO
 */
export function identifyingIn(
  { fields }: Pick<Entity, "fields">,
  values: Values,
  on: string,
): Record<string, string> | null {
  const reason = { name: "why", label: "Reason", kind: "text" } as const;
  const wrong = [...fields, reason].flatMap(({ name, label, kind }) => {
    const text = kind === "text" || kind === "line" || kind === "evidence" ? values[name] : undefined;
    const found = text === undefined ? null : identifying(text, on);
    return found ? [[name, `${label.replace(/[?:]$/, "")}: ${found}`]] : [];
  });
  return wrong.length > 0 ? Object.fromEntries(wrong) : null;
}

/** What in a text looks as if it pointed at a child, as a sentence that says what to do; null where nothing does. */
export function identifying(text: string, on: string): string | null {
  if (looksLikeNhsNumber(text)) return "this looks like an NHS number: leave it out";
  if (pupilNumber.test(text)) return "this looks like a school’s number of a pupil (UPN): leave it out";
  if (postcode.test(text)) return "this looks like a postcode: name the town or the ward instead";
  if (looksLikeBirth(text, on)) return "this looks like a date of birth: give an age in years instead";
  return null;
}

/** Ten digits, apart as the NHS writes them, or together with the check digit that belongs to them. */
function looksLikeNhsNumber(text: string): boolean {
  if (/(?<!\d)\d{3}[ -]\d{3}[ -]\d{4}(?!\d)/.test(text)) return true;
  return (text.match(/(?<!\d)\d{10}(?!\d)/g) ?? []).some(hasCheckDigit);
}

/** NHS Data Dictionary, NHS NUMBER: weights 10 to 2, modulus 11. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}

/** A letter and twelve digits, of which the last may be a letter where the number is a temporary one (DfE, UPN guide). */
const pupilNumber = /\b[A-HJ-NP-RT-Z]\d{11}[\dA-Z]\b/i;

const postcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/;

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const monthWord = `(?:${months.join("|")})[a-z]*`;
const wholeDate = new RegExp(
  [
    String.raw`\b(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})\b`,
    String.raw`\b(?<d2>\d{1,2})[./-](?<m2>\d{1,2})[./-](?<y2>\d{4}|\d{2})\b`,
    String.raw`\b(?<d3>\d{1,2})(?:(?:st|nd|rd|th)(?: of)?)? (?<m3>${monthWord}),? (?<y3>\d{4})\b`,
  ].join("|"),
  "gi",
);
const ofBirth = /\b(?:born(?: on)?|d\.?o\.?b\.?|date of birth|birthday(?: is| was)?)\W*(?:on )?$/i;

/** A whole date after words of birth, or one two years past or older: what happened since is told by its month. */
function looksLikeBirth(text: string, on: string): boolean {
  return [...text.matchAll(wholeDate)].some((match) => {
    if (ofBirth.test(text.slice(0, match.index))) return true;
    const date = dateIn(match.groups ?? {});
    return (
      date !== null &&
      Temporal.PlainDate.compare(date, Temporal.PlainDate.from(on).subtract({ years: 2 })) <= 0
    );
  });
}

function dateIn({ year, month, day, d2, m2, y2, d3, m3, y3 }: Record<string, string>) {
  const years = year ?? y3 ?? (y2?.length === 2 ? `20${y2}` : y2);
  const monthNumber = month ?? m2 ?? months.indexOf(String(m3).slice(0, 3).toLowerCase()) + 1;
  try {
    const whole = { year: Number(years), month: Number(monthNumber), day: Number(day ?? d2 ?? d3) };
    return Temporal.PlainDate.from(whole, { overflow: "reject" });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
