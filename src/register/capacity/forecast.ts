import type { Work } from "./demand.ts";
import { monthWords } from "./months.ts";

/** One board's month, or the whole unit's. Hours; `percent` is what is wanted of what is there, null where none is there. */
export interface Month {
  readonly month: string;
  readonly there: number;
  readonly wanted: number;
  readonly percent: number | null;
  /** The largest first. */
  readonly works: readonly Work[];
}

/** Sets what is wanted against what is there, month by month. */
export function forecast(
  months: readonly string[],
  works: readonly Work[],
  thereIn: (month: string) => number,
): readonly Month[] {
  return months.map((month) => {
    const own = works.filter((work) => work.month === month).toSorted((a, b) => b.hours - a.hours);
    const [there, wanted] = [thereIn(month), own.reduce((sum, { hours }) => sum + hours, 0)];
    const percent = there > 0 ? Math.round((wanted / there) * 100) : null;
    return { month, there, wanted, percent, works: own };
  });
}

export const tooMuch = ({ there, wanted }: Pick<Month, "there" | "wanted">) => wanted > there + 0.5;

/** The finding of a page or a line on Today: in how many of the months the work does not fit, and where most. */
export function finding(months: readonly Month[]): string | null {
  const over = months.filter(tooMuch);
  const [worst] = over.toSorted((a, b) => b.wanted - b.there - (a.wanted - a.there));
  const [first] = over;
  if (!worst || !first) return null;
  const span =
    over.length === months.length
      ? `in any of the next ${months.length} months`
      : over.length === 1
        ? `in ${monthWords(first.month)}`
        : `in ${over.length} of the next ${months.length} months, first in ${monthWords(first.month)}`;
  const most = over.length === 1 ? "" : `; most in ${monthWords(worst.month)}`;
  return `The business unit’s work does not fit its hours ${span}${most}: ${wantedWords(worst)}.`;
}

/** "412 hours wanted, 288 there (143 per cent)". */
export function wantedWords({ wanted, there, percent }: Month): string {
  const share = percent === null ? "" : ` (${percent} per cent)`;
  return `${whole(wanted)} hours wanted, ${whole(there)} there${share}`;
}

/** What would have to move for a month to fit: the largest of what can be moved, and what is missing even then. */
export function whatWouldMove(month: Month): string | null {
  if (!tooMuch(month)) return null;
  let gap = month.wanted - month.there;
  const moved: Work[] = [];
  for (const work of month.works.filter(({ movable }) => movable)) {
    if (gap <= 0.5) break;
    moved.push(work);
    gap -= work.hours;
  }
  const listed = moved.map(({ work, hours }) => `${work} (${whole(hours)})`).join("; ");
  const rest = `${whole(gap)} hours`;
  if (moved.length === 0) return `${rest} too many, and nothing in it can be moved`;
  return gap > 0.5
    ? `Would have to move: ${listed}. Even then ${rest} are missing.`
    : `Would have to move: ${listed}.`;
}

const whole = (hours: number) => Math.round(hours).toLocaleString("en-GB");
