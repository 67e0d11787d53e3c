import type { Career, County } from "../life.ts";
import type { ReturnPeriod } from "./as-known.ts";
import { writeCensus } from "./census.ts";
import { lookedAfterReturn } from "./looked-after.ts";

/** One file of a statutory return, not yet written. */
export interface StatutoryFile {
  /** cin-census, or ssda903-episodes and the like. */
  readonly format: string;
  /** The file's name, with the period in it. */
  readonly name: string;
  /** Writes the lines one by one; gives the number of records. */
  write(line: (text: string) => void): number;
}

/** The council's returns to the Department for one period, in the order in which they are listed. */
export function statutoryFiles(
  county: County,
  careers: readonly Career[],
  period: ReturnPeriod,
): StatutoryFile[] {
  const census: StatutoryFile = {
    format: "cin-census",
    name: `cin-census-${period.label}.xml`,
    write: (line) => writeCensus({ county, careers }, period, line),
  };
  const sheets = lookedAfterReturn(county, careers, period).map(({ name, heading, rows }) => ({
    format: `ssda903-${name}`,
    name: `ssda903-${period.label}-${name}.csv`,
    write: (line: (text: string) => void) => {
      for (const row of [heading, ...rows]) line(row.join(","));
      return rows.length;
    },
  }));
  return [census, ...sheets];
}
