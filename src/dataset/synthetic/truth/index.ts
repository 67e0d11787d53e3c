export { totalsLines } from "./csv.ts";
export { countTotals } from "./totals.ts";
