export type { Drawing } from "./drawing.ts";
export { markdownToHtml } from "./html.ts";
export { markdownTree } from "./tree.ts";
export { markdownToTypst } from "./typst.ts";
