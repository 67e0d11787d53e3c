export { type Figure, type PublishedFigure, protectFigures, type Whole } from "./figures.ts";
export { type CountedFlow, type PublishedFlow, protectFlow } from "./flow.ts";
export { type Partition, protectPartition } from "./partition.ts";
export { hiddenMark, hiddenWords, type Published, type PublishedCount } from "./published.ts";
export { openRaw, type Raw, raw } from "./raw.ts";
