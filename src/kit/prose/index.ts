export { columnShares } from "./columns.ts";
export type { Drawing } from "./drawing.ts";
export { escaped } from "./escaped.ts";
export { anchorsOf, headlinesOf } from "./headings.ts";
export { markdownToHtml, treeToHtml } from "./html.ts";
export { addressOf, definitionsOf, levelled, markdownTree } from "./tree.ts";
export { markdownToTypst, treeToTypst } from "./typst.ts";
