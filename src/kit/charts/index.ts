export { type Area, choropleth } from "./choropleth.ts";
export { type FlowNode, flow } from "./flow.ts";
export type { Point } from "./points.ts";
export { smallMultiple } from "./smallMultiple.ts";
export { trend } from "./trend.ts";
