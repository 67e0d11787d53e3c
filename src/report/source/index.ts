export { type Directive, isDirective, wordsWithin } from "./directives.ts";
export { readSource } from "./read-source.ts";
export type { Allowed, Front, Kind, Source, Unbound } from "./source.ts";
export { isIsoDay } from "./times.ts";
