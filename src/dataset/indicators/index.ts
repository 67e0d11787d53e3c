export { type Circumstances, calculate } from "./calculate.ts";
export { catalogue, measures } from "./catalogue.ts";
export { type Indicator, type Measure, stages } from "./definition.ts";
export type { Example } from "./example.ts";
