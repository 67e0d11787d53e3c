export type { Interval } from "./interval.ts";
export { wilson } from "./proportion.ts";
export { byar, type Exposed, rate } from "./rate.ts";
export { rateRatio } from "./rateRatio.ts";
