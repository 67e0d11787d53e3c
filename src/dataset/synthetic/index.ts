export { synthesiseCommand } from "./commands.ts";
export { publishedChildren } from "./targets/published.ts";
