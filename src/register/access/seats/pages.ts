import { type Context, Hono } from "hono";
import { z } from "zod";
import { readerOf, readForm } from "../../../kit/web/index.ts";
import type { Access } from "../access.ts";
import { presenceOf } from "../door/pages.ts";
import { type Role, roleNames } from "../roles.ts";
import { returnPath } from "../sign-in/return-path.ts";

/** The form of the frame by which somebody sits in another partnership. */
export function sittingPages(access: Access): Hono {
  return new Hono().post("/seat", async (c) => {
    const { partnership, next } = await c.req.parseBody();
    const seated = await access.sessions.sit(presenceOf(c), String(partnership));
    return seated ? c.redirect(returnPath(next), 303) : c.notFound();
  });
}

interface Given {
  readonly access: Access;
  forbidden(c: Context, thing: string): Promise<Response>;
  /** The page of the accounts, with what went wrong. */
  list(c: Context, more: object, status: 409 | 422): Promise<Response>;
}

/** Seats in further partnerships, given and ended by whoever opens and closes accounts. */
export function seatPages({ access, forbidden, list }: Given): Hono {
  return new Hono()
    .post("/", async (c) => {
      const reader = readerOf(c);
      if (!reader?.may("change", "accounts")) return forbidden(c, "accounts");
      const sent = await readForm(c, seat);
      if ("problems" in sent) return list(c, { seating: sent }, 422);
      const { seatAccount: account, seatPartnership: partnership, seatRole: role } = sent.values;
      const given = await access.seats.give({ account, partnership, role }, reader.account);
      if (!given) return c.redirect("/settings/accounts#seats", 303);
      const problems = [{ text: given.refused, href: "#seatAccount" }];
      return list(c, { seating: { problems, fields: {}, typed: sent.values } }, 409);
    })
    .post("/:id/end", async (c) => {
      const reader = readerOf(c);
      if (!reader?.may("change", "accounts")) return forbidden(c, "accounts");
      const id = z.uuid().safeParse(c.req.param("id"));
      if (!id.success) return c.notFound();
      await access.seats.end(id.data, reader.account);
      return c.redirect("/settings/accounts#seats", 303);
    });
}

const seat = z.object({
  seatAccount: z.uuid("Choose an account"),
  seatPartnership: z.string().min(1, "Choose a partnership"),
  seatRole: z.enum(roleNames as [Role, ...Role[]], "Choose a role"),
});
