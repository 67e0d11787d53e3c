export { createJourneyTables, type JourneySummary, traceJourneys } from "./store.ts";
