export { type Block, blockOf } from "./blocks.ts";
export { type FigureRow, figureRows, type PlacedRow } from "./rows.ts";
