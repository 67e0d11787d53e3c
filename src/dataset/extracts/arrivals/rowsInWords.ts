/**
 * How many rows a file or table holds, in words. One row is often one child, so a reader of what is published is told the
 * number to the nearest ten and no small one: an exact count here would give a hidden figure away.
 * @param exact true for a reader of raw figures
 */
export function rowsInWords(rows: number, exact: boolean): string {
  if (exact || rows === 0) return rows.toLocaleString("en-GB");
  if (rows < 6) return "fewer than 6";
  return `about ${(Math.round(rows / 10) * 10 || 10).toLocaleString("en-GB")}`;
}
