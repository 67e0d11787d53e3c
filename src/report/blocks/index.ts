export { blockOf } from "./blocks.ts";
export { sourcesBeside } from "./notes.ts";
export { beyond, figureRows, type PlacedRow } from "./rows.ts";
