import { Hono } from "hono";
import type { Entity, Field } from "../entity.ts";
import { fieldsToAdd, fieldsToEdit, fieldsToMove } from "../form.ts";
import { placeOf, type Room, sightOf } from "../room.ts";
import { asksForFile } from "./sent.ts";

const reference = "[A-Z]+(?:-[A-Z]+)?-\\d{4}-\\d+";

/** A record's files, each handed down to whoever may see its field, to be kept and not opened inside a page. */
export function filePages(room: Room): Hono {
  const { shell, entity, papers, recordsOf } = room;
  return new Hono().get(`/:reference{${reference}}/file/:field`, async (c) => {
    const reader = shell.reader(c);
    const sight = sightOf(reader, entity, shell.day());
    if (!sight) return shell.forbidden(c, entity.many);
    const kept = await recordsOf(reader.partnership).find(c.req.param("reference"));
    const field = entity.fields.find(({ name }) => name === c.req.param("field"));
    if (kept?.entity !== entity.name || field?.kind !== "file") return c.notFound();
    if (sight.publicOnly && !(kept.public && field.public)) return shell.forbidden(c, entity.many);
    const file = await papers.open(kept.values[field.name]);
    if (!file) return c.notFound();
    return c.body(new Uint8Array(file.contents), 200, {
      "content-type": file.type.mime,
      "content-disposition": `attachment; filename="${kept.reference}.${file.type.ending}"; filename*=UTF-8''${encoded(file.name)}`,
      "cache-control": "no-store",
    });
  });
}

const encoded = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);

/** The paths of the forms that send files, for the server's guards. */
export function filePaths(entities: readonly Entity[]): readonly RegExp[] {
  return entities.flatMap((entity) => {
    const asks = (path: string, fields: readonly Field[]) =>
      asksForFile(fields) ? [new RegExp(`^${placeOf(entity)}/${path}$`)] : [];
    return [
      ...asks("new", fieldsToAdd(entity)),
      ...asks(`${reference}/edit`, fieldsToEdit(entity)),
      ...entity.moves.flatMap((move) => asks(`${reference}/move/${move.name}`, fieldsToMove(entity, move))),
    ];
  });
}
