import { z } from "zod";
import { readDay } from "./days.ts";
import type { Entity, Field, Move, Problems, Values } from "./entity.ts";
import { fieldOf } from "./entity.ts";
import { fileIn } from "./file/value.ts";
import { readTable, rowsTyped } from "./table.ts";

/** The reason that a change asks for, as a field like any other. */
export const reasonField = (label: string): Field => ({
  name: "why",
  label,
  kind: "text",
  required: "Give the reason",
});

/** What a new record asks for. */
export function fieldsToAdd(entity: Entity): readonly Field[] {
  return entity.fields.filter((field) => field.asked !== "move");
}

/** What a row of a file may say: a record's own file is sent with its form. */
export function fieldsToImport(entity: Entity): readonly Field[] {
  return fieldsToAdd(entity).filter(({ kind }) => kind !== "file");
}

/** What may be corrected later without a move, with the reason for the change. */
export function fieldsToEdit(entity: Entity): readonly Field[] {
  const lasting = entity.fields.filter((field) => field.asked === undefined);
  return [...lasting, reasonField("Why do you change it?")];
}

/** What a move asks for. */
export function fieldsToMove(entity: Entity, move: Move): readonly Field[] {
  const asked = (move.asks ?? []).map((name) => fieldOf(entity, name));
  return move.reason ? [...asked, reasonField(move.reason)] : asked;
}

/**
 * Reads what was typed, or what stands in a row of a file, into values; each problem is a sentence at its field.
 * @param before values that stand already, for what is required only beside them
 */
export function formOf(fields: readonly Field[], before: Values = {}) {
  return z.record(z.string(), z.unknown()).transform((raw, context): Values => {
    const values: Record<string, string> = {};
    const wrong = new Map<string, string>();
    for (const field of fields) {
      if (field.kind === "table") {
        const table = readTable(field, rowsTyped(field, raw));
        if ("refused" in table) wrong.set(field.name, `${lead(field)} ${table.refused}`);
        else if (table.value !== undefined) values[field.name] = table.value;
        continue;
      }
      const typed = raw[field.name];
      const text = typeof typed === "string" ? typed.trim().replaceAll("\r\n", "\n") : "";
      if (text === "") continue;
      const read = readValue(field, text);
      if ("refused" in read) wrong.set(field.name, read.refused);
      else values[field.name] = read.value;
    }
    const all = { ...before, ...values };
    for (const { name, required, when } of fields) {
      const missing = required !== undefined && !(name in values) && (when?.(all) ?? true);
      const message = wrong.get(name) ?? (missing ? required : undefined);
      if (message) context.addIssue({ code: "custom", path: [name], message });
    }
    return values;
  });
}

/** What a form found wrong, by field. */
export const problemsFrom = (
  issues: readonly { path: readonly PropertyKey[]; message: string }[],
): Problems => Object.fromEntries(issues.map((each) => [String(each.path[0] ?? "form"), each.message]));

/** The field that a sentence is about, before the sentence: "Due:", and a question as it stands. */
export const lead = ({ label }: Field) => (label.endsWith("?") ? label : `${label}:`);

type Read = { readonly value: string } | { readonly refused: string };

function readValue(field: Field, text: string): Read {
  const most = field.longest ?? longest[field.kind];
  if (text.length > most)
    return { refused: `${lead(field)} write it in ${most.toLocaleString("en-GB")} characters or fewer` };
  switch (field.kind) {
    case "day": {
      const value = readDay(text);
      return value ? { value } : { refused: `${lead(field)} give a day such as 22 April 2026` };
    }
    case "choice":
      return oneOf(field, text, Object.entries(field.choices));
    case "yes-no":
      return oneOf(field, text, [
        ["yes", "Yes"],
        ["no", "No"],
      ]);
    case "time":
      return readTime(field, text);
    case "number":
      return readNumber(field, text);
    case "evidence":
      return text.length < 20
        ? { refused: `${lead(field)} say what shows it, and where that is kept` }
        : { value: text };
    case "file":
      return fileIn(text) ? { value: text } : { refused: `${lead(field)} choose the file again` };
    case "link":
      return { value: text };
    default:
      return { value: text };
  }
}

/** A time of day: 9.30, 09:30, 2pm, 2.15 pm. */
function readTime(field: Field, text: string): Read {
  const [, hours = "", minutes = "00", half] = /^(\d{1,2})(?:[.:](\d{2}))?\s*(am|pm)?$/i.exec(text) ?? [];
  const noon = half?.toLowerCase() === "pm" && Number(hours) < 12 ? 12 : 0;
  const hour = half?.toLowerCase() === "am" && hours === "12" ? 0 : Number(hours) + noon;
  if (hours === "" || hour > 23 || Number(minutes) > 59)
    return { refused: `${lead(field)} give a time of day such as 14:00` };
  return { value: `${String(hour).padStart(2, "0")}:${minutes}` };
}

function readNumber(field: Field & { readonly kind: "number" }, text: string): Read {
  const { most = 1_000_000_000 } = field;
  const plain = text.replaceAll(",", "");
  if (!/^\d+(\.\d{1,4})?$/.test(plain) || Number(plain) > most)
    return {
      refused: `${lead(field)} give a number from 0 to ${most.toLocaleString("en-GB")}, in figures`,
    };
  return { value: String(Number(plain)) };
}

/** A choice by its key, or by its words as a file may have them. */
function oneOf(
  field: Field,
  text: string,
  choices: readonly (readonly [key: string, words: string])[],
): Read {
  const plain = text.toLowerCase();
  const found = choices.find(([key, words]) => key === plain || words.toLowerCase() === plain);
  if (found) return { value: found[0] };
  return { refused: `${lead(field)} choose one of ${choices.map(([, words]) => words).join(", ")}` };
}

const longest: Readonly<Record<Field["kind"], number>> = {
  ...{ line: 200, person: 100, choice: 100, "yes-no": 10, day: 30, link: 200, count: 10 },
  ...{ text: 5000, evidence: 5000, prose: 60_000, file: 200, time: 10, number: 20, table: 60_000 },
};
