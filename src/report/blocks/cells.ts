import type { Table, TableCell, TableRow } from "mdast";

/** A table whose first column names its rows; the columns of `words` hold words, the others numbers. */
export function tableOfNumbers(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  { words = [0], ...data }: NonNullable<Table["data"]> & { readonly words?: readonly number[] } = {},
): Table {
  return {
    type: "table",
    align: heads.map((_, at) => (words.includes(at) ? "left" : "right")),
    data: { ...data, rowHeads: true },
    children: [heads, ...rows].map(rowOf),
  };
}

const rowOf = (cells: readonly string[]): TableRow => ({
  type: "tableRow",
  children: cells.map((value): TableCell => ({ type: "tableCell", children: [{ type: "text", value }] })),
});
