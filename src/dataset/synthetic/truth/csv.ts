import { type Series, seriesNames } from "../targets/index.ts";
import type { Totals } from "./totals.ts";

/** What each series counts, in the words of the file. */
const basis: Partial<Record<Series, string>> = {
  "population-0-17": "children living here on 30 June of the period",
  "assessments-within-45-working-days": "per cent of assessments authorised in the period",
  "plans-at-31-march": "children on a plan at the period's end",
  "plans-two-years-or-more-at-31-march": "children on a plan at the period's end for more than 729 days",
  "child-in-need-episodes-at-31-march": "episodes open at the period's end",
  "looked-after-at-31-march": "children at the period's end, short breaks apart",
  "looked-after-started": "children (each once)",
  "looked-after-ceased": "children (each once)",
  "unaccompanied-at-31-march": "children at the period's end",
  "three-or-more-placements": "children looked after at the period's end, placements in the period",
};

/** The lines of truth/totals.csv: one series to a line, one period to a column. */
export function totalsLines(totals: readonly Totals[]): string[] {
  const heading = ["series", "basis", ...totals.map(({ label }) => label)];
  const rows = seriesNames.map((series) => [
    series,
    `"${basis[series] ?? "count in the period"}"`,
    ...totals.map(({ figures }) => String(figures[series])),
  ]);
  return [heading, ...rows].map((fields) => fields.join(","));
}
