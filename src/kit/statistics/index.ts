export { proportionDifference } from "./difference.ts";
export { exactTest } from "./exactTest.ts";
export type { Interval } from "./interval.ts";
export { wilson } from "./proportion.ts";
export { byar, rate } from "./rate.ts";
export { rateRatio } from "./rateRatio.ts";
export { proportionTrend, trend } from "./trend.ts";
