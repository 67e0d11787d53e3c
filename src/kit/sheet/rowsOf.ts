import { type CellValue, readSheet, SheetNotFoundError } from "read-excel-file/universal";
import { sheetLimits } from "./limits.ts";
import type { SheetRead } from "./sheet.ts";
import { unpacked } from "./unpack.ts";

/** What readSheet does, in the thread that calls it. */
export async function rowsOf(bytes: Uint8Array, sheet: string | undefined): Promise<SheetRead> {
  const workbook = unpacked(bytes);
  if ("refused" in workbook) return workbook;
  const blob = new Blob([Uint8Array.from(workbook)]);
  try {
    const cells = await readSheet(blob, sheet ?? 1, { parseNumber: plainNumber });
    return within(cells.map((row) => row.map(textOf)));
  } catch (error) {
    if (error instanceof SheetNotFoundError)
      return { refused: `The workbook has no sheet called “${sheet ?? 1}”.` };
    throw error;
  }
}

/** Without the empty rows and columns at the end, which Excel keeps where something once stood. */
function within(rows: readonly (readonly string[])[]): SheetRead {
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== ""));
  const kept = rows.slice(0, last + 1);
  const width = Math.max(0, ...kept.map((row) => row.findLastIndex((cell) => cell !== "") + 1));
  if (kept.length > sheetLimits.rows)
    return {
      refused: `The sheet has ${kept.length.toLocaleString("en-GB")} rows: bring at most 20,000 at a time.`,
    };
  if (width > sheetLimits.columns)
    return { refused: `The sheet has ${width} columns: bring at most 100, those that are asked for.` };
  return { rows: kept.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? "")) };
}

function textOf(cell: CellValue<string> | null): string {
  if (cell === null) return "";
  if (cell instanceof Date) return dayOf(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return cell.toString();
}

/** Excel keeps 15 digits and shows no more; the file may have 0.30000000000000004. */
const plainNumber = (text: string) => String(Number(Number(text).toPrecision(15)));

/** Excel counts days from the end of 1899, so that a time without a day is on the first of them. */
function dayOf(date: Date): string {
  // A time is a fraction of a day, which may miss its second by a little.
  const [day = "", time = ""] = new Date(Math.round(date.getTime() / 1000) * 1000)
    .toISOString()
    .split(/[T.]/);
  const shown = time.endsWith(":00") ? time.slice(0, 5) : time;
  if (day <= "1899-12-31") return shown;
  return shown === "00:00" ? day : `${day}T${shown}`;
}
