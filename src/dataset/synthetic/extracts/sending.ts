import { civil, dayOf, iso } from "../days.ts";
import type { Day } from "../life.ts";
import type { Random } from "../random.ts";
import type { Period } from "./world.ts";

/** What came late, by format and period, and by how many days after it was due. */
const late: Readonly<Record<string, number>> = {
  "cin-census 2022-23": 11,
  "early-help 2021-22": 9,
  "health-visiting 2019-20": 41,
  "police-notifications 2023-24": 12,
  "school-census-sessions 2020-21": 24,
  "ssda903 2019-20": 16,
};

/** What was never sent, and why. */
export const neverSent: Readonly<Record<string, string>> = {
  "school-census-exclusions 2025-26":
    "Three academies changed their register system in January 2026 and the exclusions part failed its own checks.",
};

/** The provisional year's returns are drafts, made for the partners' meeting of April 2026. */
const drafts = { from: dayOf(2026, 4, 9), to: dayOf(2026, 4, 20) };

/**
 * The day on which a file was sent: some days before it was due, or late.
 * @param format a format's id; the files of one looked after return go together
 */
export function sentOn(format: string, period: Period, random: Random): string {
  const family = format.startsWith("ssda903") ? "ssda903" : format;
  const early = random.stream(`${family} ${period.label}`).integer(1, 12);
  const due = dueOn(family, period);
  const after = late[`${family} ${period.label}`];
  if (after !== undefined) return iso(due + after);
  const draft = period.label === "2025-26" && due > drafts.to;
  return iso(draft ? Math.min(drafts.to, drafts.from + early) : due - early);
}

/** The partnership's own dates (partnerships/oakmarch/arrivals.json says them to the other floors). */
function dueOn(family: string, period: Period): Day {
  const start = civil(period.from).year;
  const quarter = period.label.includes("-q");
  if (family === "population-estimates") return dayOf(start, 10, 31);
  if (family.startsWith("school-census")) return dayOf(start + 1, 2, 28);
  if (family === "cin-census" && !quarter) return dayOf(start + 1, 7, 31);
  if (family === "ssda903" && !quarter) return dayOf(start + 1, 6, 30);
  return period.to + (family === "health-visiting" ? 60 : 30);
}
