export { type AgencyName, childPages } from "./child/pages.ts";
export type { FlowLink, FlowNode, JourneyFlow } from "./flow/flow.ts";
export { journeyPages } from "./pages.ts";
export { createJourneyTables, flow, type JourneySummary, traceJourneys } from "./store.ts";
