export { type Area, areas, settlePlaces } from "./store.ts";
