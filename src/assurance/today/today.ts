import type { Arrival } from "../../dataset/extracts/index.ts";
import type { ShownFigure } from "../../dataset/indicators/index.ts";

/** The figures that a partnership asks for first, one for each part of the journey. */
const headlines = [
  "referrals-rate",
  "re-referrals-share",
  "assessments-within-45-working-days",
  "conferences-within-15-working-days-share",
  "plans-at-31-march-rate",
  "looked-after-at-31-march-rate",
];

export interface Headline {
  readonly title: string;
  readonly href: string;
  readonly year: string;
  readonly display: string;
  /** The same figure a year earlier, to read beside it; null where there is none. */
  readonly before: { readonly year: string; readonly display: string } | null;
}

/** The headline figures of the latest year that every return is final for, with the year before. */
export function headlinesOf(figures: readonly ShownFigure[]): readonly Headline[] {
  return headlines.flatMap((id) => {
    const known = figures.filter((each) => each.id === id && each.status === "final");
    const latest = known.at(-1);
    if (!latest) return [];
    const before = known.at(-2);
    return {
      title: latest.title,
      href: `/indicators/${id}/${latest.year}`,
      year: latest.year,
      display: latest.display,
      before: before ? { year: before.year, display: before.display } : null,
    };
  });
}

/** What has not come, the longest overdue first. */
export function missingOf(arrivals: readonly Arrival[]): readonly Arrival[] {
  return arrivals
    .filter((each) => each.status === "missing")
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

/** What is due next and has not come, the earliest first, within the days to come. */
export function dueSoonOf(arrivals: readonly Arrival[], until: string): readonly Arrival[] {
  return arrivals
    .filter((each) => each.status === "not yet due" && each.due <= until)
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}
