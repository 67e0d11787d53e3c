export { type Area, areas, type Geography, settlePlaces } from "./store.ts";
