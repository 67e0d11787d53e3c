import type { FoundIssue } from "./store.ts";

const columns = ["row", "table", "field", "severity", "code", "message"] as const;

export const issuesHeading = `${columns.join(",")}\r\n`;

/** One issue as a line of CSV. A text that a spreadsheet would take for a formula gets an apostrophe before it. */
export function issueLine(issue: FoundIssue): string {
  return `${columns.map((name) => cell(String(issue[name]))).join(",")}\r\n`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
