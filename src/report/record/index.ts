export { type Keeping, keepingBy } from "./keeping.ts";
export type {
  Commentary,
  PublicAction,
  PublicPresentation,
  PublicRecord,
  RecordedReport,
} from "./record.ts";
export { yearOf } from "./reports.ts";
export { currentDrafts, currentRecord, keepPublicRecord, keepRecord, recordNamed, toldBy } from "./store.ts";
export { recordForReport } from "./told.ts";
