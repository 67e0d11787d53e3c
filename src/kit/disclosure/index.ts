export { disclosureCommand } from "./commands.ts";
export { type Figure, type PublishedFigure, protectFigures, type Whole } from "./figures.ts";
export { type CountedFlow, protectFlow } from "./flow.ts";
export { type Partition, protectPartition } from "./partition.ts";
export { hiddenMark, hiddenWords, type Published, type PublishedCount } from "./published.ts";
export { openRaw, raw } from "./raw.ts";
