export type { Interval } from "./interval.ts";
export { wilson } from "./proportion.ts";
export { byar, rate } from "./rate.ts";
export { rateRatio } from "./rateRatio.ts";
