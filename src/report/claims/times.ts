/** A time that a text names. */
export interface TimeFound {
  readonly words: string;
  readonly at: number;
  readonly end: number;
  /** year: a reporting year. calendar: 2024 alone. day: 31 March, with or without a year. before: the year before. */
  readonly kind: "year" | "calendar" | "day" | "month" | "before";
  /** The reporting year as a label, where one is named. */
  readonly year: string | null;
}

const months = "January|February|March|April|May|June|July|August|September|October|November|December";
const patterns: readonly { kind: TimeFound["kind"]; pattern: RegExp }[] = [
  { kind: "year", pattern: /(?<![\d.,-])(?:19|20)\d\d ?[-/] ?(?:(?:19|20)\d\d|\d\d)(?!\d|,\d|\.\d)/g },
  {
    kind: "day",
    pattern: new RegExp(`(?<!\\d)\\d{1,2}(?:st|nd|rd|th)? (?:${months})(?:,? (?:19|20)\\d\\d)?(?!\\d)`, "gi"),
  },
  { kind: "month", pattern: new RegExp(`(?<!\\p{L})(?:${months}),? (?:19|20)\\d\\d(?!\\d)`, "giu") },
  {
    kind: "before",
    pattern:
      /\b(?:last year|(?:the )?(?:previous|prior|preceding) year|(?:the |a )?year (?:before|earlier|ago)|on the year)\b/gi,
  },
  { kind: "calendar", pattern: /(?<![\d.,£$])(?:19|20)\d\d(?![\d%]|,\d|\.\d| ?per ?cent)/g },
];

/** Every time that a text made plain names, in order; none overlaps another. */
export function timesIn(plain: string): readonly TimeFound[] {
  const found: TimeFound[] = [];
  for (const { kind, pattern } of patterns) {
    for (const match of plain.matchAll(pattern)) {
      const at = match.index;
      const end = at + match[0].length;
      if (found.some((each) => at < each.end && each.at < end)) continue;
      found.push({ words: match[0], at, end, kind, year: yearOf(kind, match[0]) });
    }
  }
  return found.toSorted((a, b) => a.at - b.at);
}

function yearOf(kind: TimeFound["kind"], words: string): string | null {
  if (kind === "year") return yearLabel(words);
  const calendar = /(?:19|20)\d\d$/.exec(words)?.[0];
  if (calendar === undefined || kind === "before") return null;
  // The reporting year in which a day or month lies; a year alone is taken as that of its 31 March.
  const late = /April|May|June|July|August|September|October|November|December/i.test(words);
  const start = Number(calendar) - (late ? 0 : 1);
  return `${start}-${String((start + 1) % 100).padStart(2, "0")}`;
}

/** "2024/25", "2024-25" and "2024-2025" as 2024-25; null where the second is not the year after the first. */
export function yearLabel(text: string): string | null {
  const match = /^((?:19|20)\d\d) ?[-/\u2010-\u2015] ?((?:19|20)\d\d|\d\d)$/.exec(text.trim());
  const start = Number(match?.[1]);
  const end = match?.[2]?.slice(-2);
  const label = `${start}-${String((start + 1) % 100).padStart(2, "0")}`;
  return end !== undefined && label.endsWith(`-${end}`) ? label : null;
}

/** The reporting year before, or so many years before; after, where the number is negative. */
export function yearsBefore(year: string, count: number): string {
  const start = Number(year.slice(0, 4)) - count;
  return `${start}-${String((start + 1) % 100).padStart(2, "0")}`;
}

/** How many years lie from the first to the second. */
export const yearsFrom = (from: string, to: string): number =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4));
