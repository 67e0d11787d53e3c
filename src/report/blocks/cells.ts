import type { Table, TableCell, TableRow } from "mdast";

/** A table whose first column names its rows, and whose other columns hold numbers. */
export function tableOfNumbers(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  data: NonNullable<Table["data"]> = {},
): Table {
  return {
    type: "table",
    align: heads.map((_, at) => (at === 0 ? "left" : "right")),
    data: { ...data, rowHeads: true },
    children: [heads, ...rows].map(rowOf),
  };
}

const rowOf = (cells: readonly string[]): TableRow => ({
  type: "tableRow",
  children: cells.map((value): TableCell => ({ type: "tableCell", children: [{ type: "text", value }] })),
});
