export type { Ring } from "./outline.ts";
export { type Area, areas, type Geography, settlePlaces } from "./store.ts";
