export { childPages } from "./child/pages.ts";
export { journeyPages } from "./pages.ts";
export { createJourneyTables, flow, traceJourneys } from "./store.ts";
export type { Break } from "./thresholds/breaks.ts";
export { breaks, thresholdsOf } from "./thresholds/store.ts";
export type { Threshold } from "./thresholds/threshold.ts";
