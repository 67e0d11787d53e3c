import { dayOf } from "../days.ts";
import type { Day } from "../life.ts";
import type { Random } from "../random.ts";
import { schoolsShut } from "./seasons.ts";

/** From this day the census knows early help as a source (5D) and as where a closed case goes (RC9). */
export const earlyHelpCodes: Day = dayOf(2022, 4, 1);

/** Who referred: the census's code, by the child's age in years (below 0 unborn) and the season. */
export function referralSource(random: Random, day: Day, years: number): string {
  const ofSchoolAge = years >= 4.5 && years < 17;
  const school = (ofSchoolAge ? 34 : 1.5) * (schoolsShut(day) ? 0.06 : 1);
  const baby = years < 1.5;
  return random.weighted([
    ["6", 24],
    ["2A", school],
    ["2B", school * 0.08],
    ["1A", 10],
    ["1B", 1.5],
    ["1C", years > 13 ? 1.5 : 0],
    ["1D", 2.5],
    ["3A", 3.6],
    ["3B", baby ? 14 : years < 5 ? 5 : 0],
    ["3C", ofSchoolAge ? 1.8 : 0],
    ["3D", baby ? 9 : 1.4],
    ["3E", 4.2],
    ["3F", baby ? 14 : 3.2],
    ["4", 2],
    ["5A", 9],
    ["5B", 2],
    ["5C", 4],
    ["5D", day >= earlyHelpCodes ? 5 : 0],
    ["7", 5],
    ["8", 4],
    ["9", 3.5],
    ["10", 0.7],
  ]);
}

/** Why the child was found to be in need. */
export function primaryNeed(random: Random, years: number): string {
  return random.weighted([
    ["N1", 55],
    ["N2", years > 1 ? 8 : 2],
    ["N3", 5],
    ["N4", 11],
    ["N5", 15],
    ["N6", years > 10 ? 7 : 0],
    ["N7", 0.5],
    ["N8", years > 12 ? 1 : 0.3],
    ["N9", 0.6],
  ]);
}

export function categoryOfAbuse(random: Random): string {
  return random.weighted([
    ["NEG", 46],
    ["EMO", 39],
    ["PHY", 8],
    ["SAB", 5],
    ["MUL", 2],
  ]);
}
