export { blockOf } from "./blocks.ts";
export { publicationOf, shortOf, whoseOf } from "./notes.ts";
export { beyond, figureRows, type PlacedRow } from "./rows.ts";
