export { bars } from "./bars.ts";
export { type Area, choropleth } from "./choropleth.ts";
export { classOf, classWords, type Edges, edgesAround } from "./classes.ts";
export { type FlowNode, flow } from "./flow.ts";
export { panels } from "./panels.ts";
export { inWords, type Point } from "./points.ts";
export { smallMultiple } from "./smallMultiple.ts";
export { trend } from "./trend.ts";
