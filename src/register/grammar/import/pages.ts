import { type Context, Hono } from "hono";
import { readCsv } from "../csv.ts";
import type { Actor, Entity, Values } from "../entity.ts";
import { fieldsToImport } from "../form.ts";
import { actorOf, here, placeOf, type Room, shown } from "../room.ts";
import type { ImportRow } from "./plan.ts";
import { importRows } from "./rows.ts";

/** A CSV file is pasted or chosen, looked at row by row, and then kept. */
export function importPages(room: Room): Hono {
  const { shell, entity } = room;
  return new Hono()
    .get("/import", (c) =>
      shell.reader(c).may("add", entity.many) ? show(c, room, {}) : shell.forbidden(c, entity.many),
    )
    .post("/import", async (c) => {
      if (!shell.reader(c).may("add", entity.many)) return shell.forbidden(c, entity.many);
      const body = await c.req.parseBody();
      const file = body.file instanceof File && body.file.size > 0 ? await body.file.text() : null;
      const text = file ?? (typeof body.rows === "string" ? body.rows : "");
      const rows = rowsOf(entity, text, { by: actorOf(c), on: shell.day() });
      if ("refused" in rows) return show(c, room, { text, refused: rows.refused });
      const keep = body.keep === "yes";
      const results = await importRows(entity, rows, { ...here(c, room), keep });
      return show(c, room, { text, results, keep });
    });
}

interface Shown {
  readonly text?: string;
  readonly refused?: string;
  readonly results?: Awaited<ReturnType<typeof importRows>>;
  readonly keep?: boolean;
}

function show(c: Context, { shell, entity }: Room, { text = "", refused, results, keep = false }: Shown) {
  const count = (became: string) => results?.filter((each) => each.became === became).length ?? 0;
  const fields = fieldsToImport(entity);
  return shell.page(c, {
    title: `Import ${entity.many}`,
    section: "partnership",
    template: "register/grammar/views/import.njk",
    status: refused ? 422 : 200,
    unkept: true,
    data: {
      breadcrumbs: [{ text: entity.title, href: placeOf(entity) }, { text: "Import" }],
      entity,
      path: placeOf(entity),
      text,
      results,
      kept: keep,
      counts: { new: count("new"), here: count("here"), refused: count("refused") },
      columns: fields.map(({ label, required, when }) => ({ label, required: Boolean(required) && !when })),
      pattern: fields.map((field) => ({
        label: field.label,
        text: shown(field, entity.example[field.name]),
      })),
      fields: refused ? { rows: { text: refused } } : {},
      problems: refused ? [{ text: refused, href: "#rows" }] : [],
    },
  });
}

/** The rows of a file whose first line names the fields, by label or name. What it calls Reference is the row's key. */
function rowsOf(
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
    Object.entries({ ...rest, ...begun }).filter(([, value]) => value !== ""),
  );
  return { ...act, values, ...(reference === "" ? {} : { key: reference }) };
}

function columnOf(entity: Entity, words: string): string | null {
  const plain = words.trim().toLowerCase();
  if (["reference", "state", "waits until"].includes(plain)) return plain;
  return (
    entity.fields.find(({ name, label }) => plain === label.toLowerCase() || plain === name.toLowerCase())
      ?.name ?? null
  );
}
