import write from "write-excel-file/node";

/** The rows as a workbook of one sheet: the first is bold and stands while the others move; every cell is text. */
export async function writeSheet(rows: readonly (readonly string[])[], name: string): Promise<Uint8Array> {
  const cells = rows.map((row, at) =>
    row.map((text) =>
      text === "" ? null : { value: text, type: String, ...(at === 0 && { fontWeight: "bold" as const }) },
    ),
  );
  const width = (column: number) =>
    Math.min(60, Math.max(10, ...rows.map((row) => (row[column] ?? "").length + 2)));
  const workbook = write(cells, {
    sheet: sheetName(name),
    stickyRowsCount: 1,
    columns: (rows[0] ?? []).map((_, column) => ({ width: width(column) })),
  });
  return new Uint8Array(await workbook.toBuffer());
}

/** Excel takes at most 31 characters for a sheet's name, and some not at all. */
const sheetName = (name: string) =>
  name
    .replace(/[\\/?*[\]:']/g, " ")
    .trim()
    .slice(0, 31) || "Sheet 1";
