export { createJourneyTables } from "./store.ts";
