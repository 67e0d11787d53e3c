import { Temporal } from "temporal-polyfill";

const months = "january february march april may june july august september october november december".split(
  " ",
);
const month = `(${months.join("|")})`;

/** 2024-25 or 2024/25 (or 2024-2025), where the second year follows the first. */
export function reportingYear(words: string): boolean {
  const [, first, second] = /^(\d{4})[-/](\d{2}|\d{4})$/.exec(words) ?? [];
  if (first === undefined || second === undefined) return false;
  const next = String(Number(first) + 1);
  return Number(first) >= 1900 && Number(first) < 2100 && (second === next || second === next.slice(2));
}

/** What would make a quantity of the name of a time: "2024-25 per cent", "31 March 2025.5". */
const alone = String.raw`(?![\p{L}\p{N}]|[.,]\p{N}|[-/]\p{N}|\s*(?:%|per ?cent))`;
const shapes: readonly (readonly [RegExp, (parts: readonly string[]) => boolean])[] = [
  [/(?<![\p{L}\p{N}]|\p{N}[.,/-])(\d{4}-\d{2}-\d{2})/u, ([day = ""]) => isIsoDay(day)],
  [new RegExp(`(?<![\\p{L}\\p{N}]|\\p{N}[.,/-])(\\d{1,2})(?:st|nd|rd|th)? ${month} (\\d{4})`, "u"), realDay],
  [new RegExp(`(?<![\\p{L}\\p{N}]|\\p{N}[.,/-])(\\d{1,2})(?:st|nd|rd|th)? ${month}(?! \\d)`, "u"), realDay],
  [new RegExp(`(?<![\\p{L}\\p{N}])${month} (\\d{4})`, "u"), ([, year = ""]) => nearYear(year)],
  [/(?<![\p{L}\p{N}]|\p{N}[.,/-])(\d{4}[-/](?:\d{4}|\d{2}))/u, ([words = ""]) => reportingYear(words)],
];
const patterns = shapes.map(([shape, real]) => [new RegExp(shape.source + alone, "gu"), real] as const);

/**
 * Where a text names a real time: a day (31 March 2025, 22nd April, 2025-03-31), a month of a year (July 2024) or a
 * reporting year (2024-25). A day that no calendar has, years that do not follow each other and a bare 2024 are none.
 * @param text folded: lower case, plain hyphens and spaces
 */
export function timesIn(text: string): readonly (readonly [from: number, to: number])[] {
  return patterns.flatMap(([pattern, real]) =>
    [...text.matchAll(pattern)]
      .filter(([, ...parts]) => real(parts))
      .map(({ index, 0: words }) => [index, index + words.length] as const),
  );
}

function realDay([day = "", name = "", year]: readonly string[]): boolean {
  if (year !== undefined && !nearYear(year)) return false;
  return isDay(Number(year ?? 2024), months.indexOf(name) + 1, Number(day)); // 2024 has a 29 February
}

/** Whether it is a day of the calendar in ISO form. */
export function isIsoDay(words: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(words)) return false;
  const [year = 0, month = 0, day = 0] = words.split("-").map(Number);
  return nearYear(String(year)) && isDay(year, month, day);
}

const nearYear = (year: string) => Number(year) >= 1900 && Number(year) < 2100;

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}
