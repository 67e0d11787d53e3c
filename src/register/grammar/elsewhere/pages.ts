import type { Context, MiddlewareHandler } from "hono";
import type { Shell } from "../../../kit/web/index.ts";
import { whyFixed } from "../carry/fixed.ts";
import type { Entity } from "../entity.ts";
import type { Kept } from "../record.ts";
import { hrefOf, type Room, referenceShape } from "../room.ts";
import type { RecordsOf } from "../store.ts";

/**
 * What stands before every page of a record. Nothing is sent to one that a partnership kept which has ended: that is refused
 * in words, on pages designed by hand too. And a link to a record of another partnership, from a message say: whoever has a
 * seat there is asked whether to sit there, and comes to the record; for anybody else it is like one that does not exist.
 */
export function seatOffers(
  shell: Shell,
  recordsOf: RecordsOf,
  entities: readonly Entity[],
): MiddlewareHandler {
  const address = new RegExp(`^/([a-z-]+)/(${referenceShape})(?:/|$)`);
  return async (c, next) => {
    const [, many, reference = ""] = address.exec(c.req.path) ?? [];
    const entity = entities.find((each) => each.many === many);
    if (!entity) return next();
    const room = { shell, recordsOf, entities, entity };
    if (c.req.method === "POST") {
      const records = recordsOf(shell.reader(c).partnership);
      const kept = await records.find(reference);
      const why = kept?.entity === entity.name ? await whyFixed(records, entity, kept) : null;
      return kept && why ? fixed(c, room, kept, why) : next();
    }
    await next();
    if (c.res.status !== 404 || c.req.method !== "GET") return;
    for (const place of shell.reader(c).elsewhere ?? []) {
      const kept = await recordsOf(place.id).find(reference);
      if (kept?.entity !== entity.name) continue;
      c.res = undefined;
      c.res = await offer(c, shell, { reference, place });
      return;
    }
  };
}

/** The page that says why a record can no longer be changed. */
export const fixed = (
  c: Context,
  { shell, entity }: Pick<Room, "shell" | "entity">,
  kept: Kept,
  why: string,
) =>
  shell.page(c, {
    title: `${kept.reference} can no longer be changed`,
    section: entity.section ?? "partnership",
    template: "kit/web/views/problem.njk",
    status: 409,
    unkept: true,
    data: { sentences: [why], back: { text: kept.reference, href: hrefOf(entity, kept.reference) } },
  });

interface Offered {
  readonly reference: string;
  readonly place: { readonly id: string; readonly name: string; readonly roleTitle: string };
}

const offer = (c: Context, shell: Shell, { reference, place }: Offered) =>
  shell.page(c, {
    title: `${reference} is kept in another partnership`,
    section: "partnership",
    template: "register/grammar/views/elsewhere.njk",
    status: 404,
    unkept: true,
    data: { reference, place, next: c.req.path },
  });
