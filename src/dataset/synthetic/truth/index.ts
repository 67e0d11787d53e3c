export { totalsLines } from "./csv.ts";
export { countTotals, type Totals } from "./totals.ts";
