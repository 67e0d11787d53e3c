export { type Format, formats, outputs } from "./outputs.ts";
export { reportBody, reportContents, reportPage } from "./page.ts";
export type { Imprint, Printable } from "./printable.ts";
