export { type Circumstances, calculate } from "./calculate.ts";
export { catalogue, measures } from "./catalogue.ts";
export type { Indicator, Measure } from "./definition.ts";
export { type Explanation, explain, unknownId, unknownYear } from "./explain.ts";
export { mapPages } from "./map/pages.ts";
export { figureReader, indicatorPages } from "./pages.ts";
export { publishedIn, type ShownArea } from "./shown/publishedIn.ts";
export type { ShownFigure } from "./shown/release.ts";
export { type FigureRow, figures, measureOf, yearsOf } from "./store.ts";
