export { type Format, formats, outputs } from "./outputs.ts";
export type { Printable } from "./printable.ts";
