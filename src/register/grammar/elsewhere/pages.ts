import type { Context, MiddlewareHandler } from "hono";
import type { Shell } from "../../../kit/web/index.ts";
import type { Entity } from "../entity.ts";
import { placeOf, referenceShape } from "../room.ts";
import type { RecordsOf } from "../store.ts";

/**
 * A link to a record of another partnership, from a message say: whoever has a seat there is asked whether to sit there, and
 * comes to the record. For anybody else it is the same as a record that does not exist.
 */
export function seatOffers(
  shell: Shell,
  recordsOf: RecordsOf,
  entities: readonly Entity[],
): MiddlewareHandler {
  const address = new RegExp(`^/[a-z-]+/(${referenceShape})(?:/|$)`);
  return async (c, next) => {
    await next();
    const [, reference] =
      c.res.status === 404 && c.req.method === "GET" ? (address.exec(c.req.path) ?? []) : [];
    if (reference === undefined) return;
    const entity = entities.find((each) => c.req.path.startsWith(`${placeOf(each)}/`));
    for (const place of shell.reader(c).elsewhere ?? []) {
      const kept = entity ? await recordsOf(place.id).find(reference) : null;
      if (kept?.entity !== entity?.name || !kept) continue;
      c.res = undefined;
      c.res = await offer(c, shell, { reference, place });
      return;
    }
  };
}

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
