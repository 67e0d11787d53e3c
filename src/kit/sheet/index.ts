export { sheetLimits } from "./limits.ts";
export { readSheet } from "./sheet.ts";
export { writeSheet } from "./writeSheet.ts";
