export type {
  Comparator,
  PublishedArea,
  PublishedFigure,
  PublishedFigures,
  PublishedMeasure,
} from "./published.ts";
export { publishedFigures } from "./store.ts";
