/** What a workbook may be at most. */
export const sheetLimits = {
  bytes: 5 * 2 ** 20,
  unpacked: 60 * 2 ** 20,
  rows: 20_000,
  columns: 100,
} as const;
