export { disclosureCommand } from "./commands.ts";
export { type Figure, type PublishedFigure, publishCounts, publishFigures } from "./figures.ts";
export { type CountedFlow, protectFlow } from "./flow.ts";
export { hiddenMark, hiddenWords, type Published, type PublishedCount } from "./published.ts";
export { openRaw, raw } from "./raw.ts";
export { type Balance, type Counted, type CountedRelease, hiddenTogether } from "./together.ts";
