export { type EditionAsked, paperEditions, reportEdition, type Unfit } from "./edition.ts";
export { groundsFor, groundsOf, type Sources, sourcesOf } from "./store.ts";
