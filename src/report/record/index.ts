export type {
  Commentary,
  Drafts,
  PublicAction,
  PublicDecision,
  PublicDocument,
  PublicPresentation,
  PublicRecord,
  PublicRisk,
  RecordedReport,
  RequirementItem,
  RequirementsOfYear,
} from "./record.ts";
export { yearOf } from "./reports.ts";
export { currentDrafts, currentRecord, keepPublicRecord, keepRecord, recordNamed, toldBy } from "./store.ts";
export { recordForReport } from "./told.ts";
