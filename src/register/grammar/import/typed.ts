import { readSheet } from "../../../kit/sheet/index.ts";
import { csvOf, readCsv } from "../csv.ts";
import type { Actor, Entity, Field, Values } from "../entity.ts";
import type { ImportRow } from "./plan.ts";

/** The rows of a file as CSV text, to be looked at and corrected: a workbook's first sheet, or CSV as Excel writes it. */
export async function textOfFile(bytes: Uint8Array): Promise<{ text: string } | { refused: string }> {
  // A workbook is a zip; an old one, or one with a password, has the mark of Microsoft's own file in a file.
  if (/^(504b0304|d0cf11e0)/.test(Buffer.from(bytes.subarray(0, 4)).toString("hex"))) {
    const sheet = await readSheet(bytes);
    return "refused" in sheet ? sheet : { text: csvOf(sheet.rows).slice(1) };
  }
  if (bytes.includes(0)) return { refused: "The file is neither CSV nor an Excel workbook (.xlsx)" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes) }; // what Excel calls CSV without UTF-8
  }
}

/** The rows of a text whose first line names the fields, by label or name. What it calls Reference is the row's key. */
export function rowsTyped(
  entity: Entity,
  text: string,
  act: { readonly by: Actor; readonly on: string },
): readonly ImportRow[] | { readonly refused: string } {
  const table = readCsv(text);
  if ("refused" in table) return table;
  const [head = [], ...lines] = table;
  if (lines.length === 0)
    return { refused: "Give a first line with the columns' names, and a line for each row" };
  const names = head.map((words) => columnOf(entity, words));
  const unknown = head.filter((_, at) => names[at] === null);
  if (unknown.length > 0)
    return { refused: `There is no column “${unknown[0]}”: name the columns as they are listed here` };
  return lines.map((cells) =>
    rowOf(entity, Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""])), act),
  );
}

function rowOf(entity: Entity, cells: Values, act: { readonly by: Actor; readonly on: string }): ImportRow {
  const { reference = "", state = "", "waits until": _, ...rest } = cells;
  const begins = entity.states[entity.begins]?.words.toLowerCase();
  const begun = state === "" || state.toLowerCase() === begins ? {} : { state };
  const values = Object.fromEntries(
    Object.entries({ ...rest, ...begun })
      .filter(([, value]) => value !== "")
      .map(([name, value]) => [
        name,
        inOurWords(
          entity.fields.find((field) => field.name === name),
          value,
        ),
      ]),
  );
  return { ...act, values, ...(reference === "" ? {} : { key: reference }) };
}

/** Excel's own yes and no. */
function inOurWords(field: Field | undefined, text: string): string {
  if (field?.kind !== "yes-no") return text;
  return { TRUE: "yes", FALSE: "no" }[text] ?? text;
}

function columnOf(entity: Entity, words: string): string | null {
  const plain = words.trim().toLowerCase();
  if (["reference", "state", "waits until"].includes(plain)) return plain;
  return (
    entity.fields.find(({ name, label }) => plain === label.toLowerCase() || plain === name.toLowerCase())
      ?.name ?? null
  );
}
