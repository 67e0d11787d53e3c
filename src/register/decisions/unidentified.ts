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
export function identifying(typed: string, on: string): string | null {
  // Digits of other scripts and characters that nobody sees would hide a number from the eye of a program alone.
  const text = typed.normalize("NFKC").replace(/\p{Cf}/gu, "");
  if (looksLikeNhsNumber(text)) return "this looks like an NHS number: leave it out";
  if (pupilNumber.test(text)) return "this looks like a school’s number of a pupil (UPN): leave it out";
  if (postcode.test(text)) return "this looks like a postcode: name the town or the ward instead";
  if (looksLikeBirth(text, on) || birthInWords.test(text))
    return "this looks like a date of birth: give an age in years instead";
  return null;
}

/** Ten digits, apart as the NHS writes them, or together or apart otherwise with the check digit that belongs to them. */
function looksLikeNhsNumber(text: string): boolean {
  if (/(?<!\d)\d{3}[\s.,_/–—-]{1,3}\d{3}[\s.,_/–—-]{1,3}\d{4}(?!\d)/.test(text)) return true;
  const tens = text.match(/(?<!\d)\d(?:[\s.]{0,2}\d){9}(?!\d)/g) ?? [];
  return tens.some((digits) => hasCheckDigit(digits.replace(/\D/g, "")));
}

/** NHS Data Dictionary, NHS NUMBER: weights 10 to 2, modulus 11. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}

/** A letter and twelve digits, of which the last may be a letter where the number is a temporary one (DfE, UPN guide). */
const pupilNumber = /\b[A-HJ-NP-RT-Z]\d{11}[\dA-Z]\b/i;

/** Large or small; its last two letters are never one of C, I, K, M, O, V, and 1st to 4th are no end of one. */
const postcode = /\b[A-Z]{1,2}\d[A-Z\d]?\s{0,2}\d(?!(?:st|nd|rd|th)\b)[ABD-HJLNP-UW-Z]{2}\b/i;

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const monthWord =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const wholeDate = new RegExp(
  [
    String.raw`\b(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})\b`,
    String.raw`\b(?<d2>\d{1,2})[./-](?<m2>\d{1,2})[./-](?<y2>\d{4}|\d{2})\b`,
    String.raw`\b(?<d3>\d{1,2})(?:(?:st|nd|rd|th)(?: of)?)?[\s./-]*(?<m3>${monthWord})[.,]?[\s/-]*(?<y3>\d{4}|['’]\d{2})\b`,
    String.raw`\b(?<m4>${monthWord})\.? (?:the )?(?<d4>\d{1,2})(?:st|nd|rd|th)?,? (?<y4>\d{4})\b`,
  ].join("|"),
  "gi",
);
const birthWords = String.raw`\b(?:born(?: on)?|d\.?o\.?b\.?|date of birth|birthday(?: is| was)?)\W*(?:on )?`;
const ofBirth = new RegExp(`${birthWords}$`, "i");

const ordinal =
  "(?:(?:twenty|thirty)[ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth";
const dayInWords = `(?:the )?(?:(?:${ordinal})(?: of)? ${monthWord}|${monthWord} (?:the )?(?:${ordinal}))`;
/** A day of a month in words after words of birth, or with its year in words. */
const birthInWords = new RegExp(
  `${birthWords}${dayInWords}\\b|\\b${dayInWords},? (?:in )?(?:two thousand|twenty|nineteen)\\b`,
  "i",
);

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

function dateIn(found: Record<string, string>) {
  const { year, month, day, d2, m2, y2, d3, m3, y3, d4, m4, y4 } = found;
  const years = year ?? y4 ?? (y3 ?? y2)?.replace(/^['’]?(\d{2})$/, "20$1");
  const name = m3 ?? m4 ?? "";
  const monthNumber = month ?? m2 ?? months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  try {
    const whole = { year: Number(years), month: Number(monthNumber), day: Number(day ?? d2 ?? d3 ?? d4) };
    return Temporal.PlainDate.from(whole, { overflow: "reject" });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
