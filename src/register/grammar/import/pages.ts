import { readFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { type Context, Hono } from "hono";
import { sheetLimits, writeSheet } from "../../../kit/sheet/index.ts";
import { readUpload } from "../../../kit/web/index.ts";
import type { Entity } from "../entity.ts";
import { fieldsToImport } from "../form.ts";
import { actorOf, here, placeOf, type Room, shown } from "../room.ts";
import { importRows } from "./rows.ts";
import { type Imports, imports, type Running } from "./running.ts";
import { resultsShown } from "./shown.ts";
import { rowsTyped, textOfFile } from "./typed.ts";

const mostBytes = sheetLimits.bytes;

/** The paths of the forms that send rows, for the server's guards. */
export const importPaths = (entities: readonly Entity[]): readonly string[] =>
  entities.map((entity) => `${placeOf(entity)}/import`);

/**
 * A CSV file or an Excel workbook is chosen, or rows are pasted; looked at row by row, and then kept. What takes longer
 * than a moment goes on by itself, and its page says how far it is.
 */
export function importPages(room: Room): Hono {
  const { shell, entity } = room;
  const running = imports();
  const app = new Hono();
  app.use("/import/*", async (c, next) =>
    shell.reader(c).may("add", entity.many) ? next() : shell.forbidden(c, entity.many),
  );
  return app
    .get("/import", (c) => form(c, room, {}))
    .get("/import/pattern.xlsx", async (c) => pattern(c, entity))
    .get("/import/:id{[0-9a-f]{16}}", async (c) => {
      const found = running.find(c.req.param("id"), whose(c, room));
      return found ? progress(c, room, found) : form(c, room, { refused: forgotten });
    })
    .post("/import", async (c) => {
      const sent = await sentRows(c, room);
      if ("refused" in sent) return form(c, room, sent);
      const rows = rowsTyped(entity, sent.text, { by: actorOf(c), on: shell.day() });
      if ("refused" in rows) return form(c, room, { text: sent.text, refused: rows.refused });
      const begun = begin(c, room, { running, ...sent, rows });
      if (begun === null) return form(c, room, { text: sent.text, refused: oneAtATime });
      await Promise.race([begun.over, setTimeout(2000)]);
      return begun.result
        ? progress(c, room, begun)
        : c.redirect(`${placeOf(entity)}/import/${begun.id}`, 303);
    });
}

const forgotten = "What was looked at there is not kept any longer: choose the file again";
const oneAtATime = "Another import of yours is still on its way: wait until it is done";

/** Whose an import is, so that nobody comes upon another's. */
function whose(c: Context, { shell, entity }: Room): string {
  const { account, partnership } = shell.reader(c);
  return `${account} ${partnership} ${entity.name}`;
}

interface Sent {
  readonly text: string;
  readonly keep: boolean;
}

/** What was chosen or pasted, as text; or the sentence that refuses it, with what was pasted. */
async function sentRows(c: Context, { papers }: Room): Promise<Sent | { text?: string; refused: string }> {
  const limits = { bytesOfFile: mostBytes, bytesOfField: mostBytes, bytesInAll: 2.2 * mostBytes, files: 1 };
  return papers.aside(async (into) => {
    const upload = await readUpload(c, { into, ...limits });
    if ("refused" in upload) return upload;
    const keep = upload.fields.keep === "yes";
    const pasted = upload.fields.rows ?? "";
    const [file] = upload.files;
    if (!file || file.bytes === 0) return { text: pasted, keep };
    if (file.tooLarge) return { text: pasted, refused: "The file is larger than 5 MB: bring it in parts" };
    const read = await textOfFile(await readFile(file.path));
    return "refused" in read ? { text: pasted, refused: read.refused } : { text: read.text, keep };
  });
}

interface ToBegin extends Sent {
  readonly running: Imports;
  readonly rows: Exclude<ReturnType<typeof rowsTyped>, { refused: string }>;
}

function begin(c: Context, room: Room, { running, text, keep, rows }: ToBegin): Running | null {
  const place = here(c, room);
  return running.begin({ whose: whose(c, room), text, keep, rows: rows.length }, (told) =>
    importRows(room.entity, rows, { ...place, keep, told }),
  );
}

/** How far it is, looked at again by itself; or what became of each row. */
function progress(c: Context, room: Room, running: Running) {
  const { result, text, keep, rows, done } = running;
  if (result === undefined) {
    c.header("refresh", "2");
    return form(c, room, { going: { rows, done, keep } });
  }
  if ("broken" in result) throw result.broken;
  return form(c, room, { text, keep, results: resultsShown(result) });
}

interface Shown {
  readonly text?: string;
  readonly refused?: string;
  readonly results?: ReturnType<typeof resultsShown>;
  readonly keep?: boolean;
  readonly going?: { readonly rows: number; readonly done: number; readonly keep: boolean };
}

function form(c: Context, { shell, entity }: Room, given: Shown) {
  const { text = "", refused, results, keep = false, going } = given;
  const fields = fieldsToImport(entity);
  return shell.page(c, {
    title: `Import ${entity.many}`,
    section: entity.section ?? "partnership",
    template: "register/grammar/views/import.njk",
    status: refused ? 422 : 200,
    unkept: true,
    data: {
      breadcrumbs: [{ text: entity.title, href: placeOf(entity) }, { text: "Import" }],
      entity,
      path: placeOf(entity),
      ...{ text, results, going, kept: keep },
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

/** A workbook that has the columns and nothing below them. */
async function pattern(c: Context, entity: Entity) {
  const labels = ["Reference", ...fieldsToImport(entity).map(({ label }) => label)];
  return c.body(Uint8Array.from(await writeSheet([labels], entity.title)), 200, {
    "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "content-disposition": `attachment; filename="${entity.many}.xlsx"`,
  });
}
