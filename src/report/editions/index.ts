export { type EditionAsked, paperEditions, reportEdition, type Unfit } from "./edition.ts";
export { figuresFor, groundsFor, pinsOf, type Refused, recordPinned, type Shelf } from "./grounds/store.ts";
export { type Sources, sourcesOf } from "./store.ts";
