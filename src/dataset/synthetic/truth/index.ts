export { countTotals, type Totals } from "./totals.ts";
