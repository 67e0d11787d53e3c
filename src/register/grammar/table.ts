import type { Column, Field } from "./entity.ts";

export type TableField = Field & { readonly kind: "table" };
export type Row = Readonly<Record<string, string>>;

/** The rows of a table as they are kept: JSON, each row with the columns that say something. */
export function rowsKept(value: string | undefined): readonly Row[] {
  return value === undefined ? [] : (JSON.parse(value) as readonly Row[]);
}

/** Rows as they are kept; undefined where none says anything. */
export function keptAs(rows: readonly Row[]): string | undefined {
  const said = rows
    .map((row) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== "")))
    .filter((row) => Object.keys(row).length > 0);
  return said.length === 0 ? undefined : JSON.stringify(said);
}

/** One row to a line, its cells apart by " | ", as a file, a history and a difference show a table. */
export function inLines({ columns }: TableField, value: string | undefined): string {
  return rowsKept(value)
    .map((row) => columns.map((column) => cellWords(column, row[column.name])).join(" | "))
    .join("\n");
}

export function cellWords({ kind, choices }: Column, cell = ""): string {
  return kind === "choice" ? (choices?.[cell] ?? cell) : cell;
}

/**
 * The rows that were typed: from a form's boxes ("levels.0.name"), from lines as `inLines` writes them, or as they are
 * kept. Cells are trimmed and not yet checked.
 */
export function rowsTyped(field: TableField, typed: Readonly<Record<string, unknown>>): readonly Row[] {
  const boxes = Object.keys(typed).filter((name) => name.startsWith(`${field.name}.`));
  if (boxes.length > 0) return rowsInBoxes(field, typed, boxes);
  const text = typed[field.name];
  if (typeof text !== "string" || text.trim() === "") return [];
  if (text.trimStart().startsWith("[")) return rowsInJson(text);
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const cells = line.split("|").map((cell) => cell.trim());
      return Object.fromEntries(field.columns.map(({ name }, at) => [name, cells[at] ?? ""]));
    });
}

function rowsInBoxes(
  { name, columns }: TableField,
  typed: Readonly<Record<string, unknown>>,
  boxes: readonly string[],
) {
  const last = Math.max(...boxes.map((box) => Number(box.split(".")[1])).filter(Number.isSafeInteger));
  return Array.from({ length: Math.min(last + 1, most) }, (_, at) =>
    Object.fromEntries(
      columns.map((column) => {
        const cell = typed[`${name}.${at}.${column.name}`];
        return [column.name, typeof cell === "string" ? cell.trim() : ""];
      }),
    ),
  );
}

function rowsInJson(text: string): readonly Row[] {
  try {
    const rows: unknown = JSON.parse(text);
    const plain = Array.isArray(rows) && rows.every((row) => typeof row === "object" && row !== null);
    return plain ? rows.map((row) => textsOf(row as Record<string, unknown>)) : [];
  } catch {
    return [{ unreadable: "yes" }];
  }
}

const textsOf = (row: Record<string, unknown>): Row =>
  Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, String(cell ?? "").trim()]));

const most = 200;

/** The rows read, or what is wrong with the first that is wrong. */
export function readTable(
  { columns }: TableField,
  rows: readonly Row[],
): { readonly value: string | undefined } | { readonly refused: string } {
  const read: Row[] = [];
  for (const [at, row] of rows.entries()) {
    if (Object.values(row).every((cell) => cell === "")) continue;
    const cells: Record<string, string> = {};
    for (const column of columns) {
      const cell = readCell(column, row[column.name] ?? "");
      if ("refused" in cell) return { refused: `Row ${at + 1}: ${cell.refused}` };
      cells[column.name] = cell.value;
    }
    const unknown = Object.keys(row).find((name) => !columns.some((column) => column.name === name));
    if (unknown) return { refused: `Row ${at + 1}: there is no column “${unknown}”` };
    read.push(cells);
  }
  return { value: keptAs(read) };
}

function readCell({ label, kind, choices = {}, required }: Column, text: string) {
  if (text === "") return required ? { refused: required } : { value: "" };
  if (text.length > 500) return { refused: `${label}: write it in 500 characters or fewer` };
  if (kind !== "choice") return { value: text };
  const found = Object.entries(choices).find(
    ([key, words]) => key === text.toLowerCase() || words.toLowerCase() === text.toLowerCase(),
  );
  return found
    ? { value: found[0] }
    : { refused: `${label}: choose one of ${Object.values(choices).join(", ")}` };
}
