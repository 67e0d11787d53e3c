import { type Context, Hono } from "hono";
import { z } from "zod";
import { type Application, readerOf, readForm } from "../../../../kit/web/index.ts";
import type { Access } from "../../access.ts";
import { type Role, roleNames, roles } from "../../roles.ts";
import { seatPages } from "../../seats/pages.ts";

interface Given {
  readonly application: Application;
  readonly access: Access;
  forbidden(c: Context, thing: string): Promise<Response>;
}

/** The accounts, for those who may see them; made, closed and invited again by the administrator. */
export function accountPages({ application, access, forbidden }: Given): Hono {
  const list = async (c: Context, more: object = {}, status: 200 | 409 | 422 = 200) =>
    application.page(c, {
      title: "Accounts",
      section: "settings",
      template: "register/access/views/accounts.njk",
      status,
      unkept: true,
      data: {
        breadcrumbs: [{ text: "Settings", href: "/settings" }, { text: "Accounts" }],
        ...(await everybody(access)),
        roles,
        roleNames,
        mayChange: readerOf(c)?.may("change", "accounts"),
        ...("seating" in more ? (more.seating as object) : {}),
        ...more,
      },
    });
  // The host was checked at the door; a proxy in front speaks https where we do not.
  const link = (c: Context, invitation: string) =>
    `${c.get("secure") ? "https" : "http"}://${c.req.header("host")}/welcome/${invitation}`;
  return new Hono()
    .route("/seats", seatPages({ access, forbidden, list }))
    .get("/", (c) => (readerOf(c)?.may("see", "accounts") ? list(c) : forbidden(c, "accounts")))
    .post("/", async (c) => {
      const reader = readerOf(c);
      if (!reader?.may("change", "accounts")) return forbidden(c, "accounts");
      const sent = await readForm(c, account);
      if ("problems" in sent) return list(c, sent, 422);
      const made = await access.accounts.make(sent.values, reader.account);
      if ("refused" in made)
        return list(
          c,
          { typed: sent.values, problems: [{ text: made.refused, href: "#signInName" }], fields: {} },
          409,
        );
      return list(c, { invitation: link(c, made.invitation), invited: sent.values.name });
    })
    .post("/:id/invite", async (c) => {
      const [reader, target] = [readerOf(c), await person(access, c.req.param("id"))];
      if (!reader?.may("change", "accounts") || !target) return forbidden(c, "accounts");
      const { invitation } = await access.accounts.inviteAgain(target.id, reader.account);
      return list(c, { invitation: link(c, invitation), invited: target.name });
    })
    .post("/:id/close", async (c) => {
      const [reader, target] = [readerOf(c), await person(access, c.req.param("id"))];
      if (!reader?.may("change", "accounts") || !target) return forbidden(c, "accounts");
      if (target.id === reader.account)
        return list(c, { problems: [{ text: "You cannot close your own account", href: "#accounts" }] }, 409);
      await access.accounts.close(target.id, reader.account);
      return c.redirect("/settings/accounts", 303);
    });
}

/** The accounts, and who sits where besides the partnership that the account was made for. */
async function everybody(access: Access) {
  const [accounts, seats, all] = await Promise.all([
    access.accounts.list(),
    access.seats.list(),
    access.partnerships.list(),
  ]);
  const standing = all.filter(({ endedOn }) => endedOn === null);
  const named = seats.flatMap((seat) => {
    const account = accounts.find(({ id }) => id === seat.account);
    const place = all.find(({ id }) => id === seat.partnership);
    return account && place ? { ...seat, name: account.name, place: place.name } : [];
  });
  return {
    accounts,
    seats: named.toSorted((a, b) => `${a.place} ${a.name}`.localeCompare(`${b.place} ${b.name}`)),
    partnerships: standing,
    seatable: accounts.filter(({ closedAt }) => closedAt === null),
  };
}

/** An open account of a person; demonstration accounts are nobody's to change. */
async function person(access: Access, id: string) {
  const found = (await access.accounts.list()).find((each) => each.id === id);
  return found?.kind === "person" && found.closedAt === null ? found : undefined;
}

const account = z.object({
  name: z
    .string()
    .trim()
    .min(1, "Enter the person’s name")
    .max(100, "Enter a name of 100 characters or fewer"),
  signInName: z
    .string()
    .trim()
    .regex(/^[^\s@:]+@[^\s@:]+\.[^\s@:]+$/, "Enter a work email address as the sign-in name"),
  role: z.enum(roleNames as [Role, ...Role[]], "Choose a role"),
});
