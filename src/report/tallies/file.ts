import { csvOf } from "../../register/grammar/index.ts";
import type { Tally } from "./tallies.ts";

/** A year's tallies as the file that is sent. */
export interface TallyFile {
  readonly year: string;
  readonly name: string;
  readonly text: string;
}

/** The same tallies give the same bytes, so that what has not changed is not received twice. */
export function tallyFile(year: string, tallies: readonly Tally[]): TallyFile {
  const heading = ["year", "agency", "group", "kind", "amount"];
  const rows = tallies.map((each) => [
    ...[each.year, each.agency ?? "", each.group ?? "", each.kind, String(each.amount)],
  ]);
  return { year, name: `register-tallies-${year}.csv`, text: csvOf([heading, ...rows]) };
}
