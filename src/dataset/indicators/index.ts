export { type Circumstances, calculate } from "./calculate.ts";
export { catalogue, measures } from "./catalogue.ts";
export { type Derived, type Indicator, type Measure, stages } from "./definition.ts";
export type { Example } from "./example.ts";
export {
  type Explanation,
  explain,
  type Member,
  type MembersAsked,
  type ReceiptUsed,
  type SourceRow,
  unknownId,
  unknownYear,
} from "./explain.ts";
export { mapPages } from "./map/pages.ts";
export { indicatorPages } from "./pages.ts";
export type { ArrivalCaveat } from "./standing.ts";
export { type AreaFigure, areaFigures, type FigureRow, figures, measureOf, yearsOf } from "./store.ts";
