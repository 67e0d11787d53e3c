import { type Context, Hono } from "hono";
import { z } from "zod";
import { type Application, readerOf, readForm, takeSecret } from "../../../kit/web/index.ts";
import type { Access } from "../access.ts";
import { presenceOf } from "../door/pages.ts";
import { inWords } from "../log/words.ts";
import { roleNames, roles } from "../roles.ts";
import { newPassword } from "../sign-in/pages.ts";
import { accountPages } from "./accounts/pages.ts";

const view = (name: string) => `register/access/views/${name}.njk`;

interface Given {
  readonly application: Application;
  readonly access: Access;
  forbidden(c: Context, thing: string): Promise<Response>;
}

/** Who am I here, what may each role do, who did what, and the accounts. */
export function settingsPages(given: Given): Hono {
  const { application, access, forbidden } = given;
  return new Hono()
    .get("/settings", (c) => settings(c, given))
    .post("/settings/password", async (c) => {
      const presence = presenceOf(c);
      const account = (await access.accounts.list()).find((each) => each.id === presence.account);
      if (account?.kind !== "person") return forbidden(c, "settings");
      const sent = await readForm(c, newPassword(account));
      if ("problems" in sent) return settings(c, given, sent);
      await access.accounts.changePassword(account.id, sent.values.password);
      takeSecret(c, "session");
      return c.redirect("/sign-in", 303);
    })
    .get("/settings/log", async (c) => {
      if (!readerOf(c)?.may("see", "access-log")) return forbidden(c, "access-log");
      const presence = presenceOf(c);
      const before = positions.safeParse(c.req.query("before"));
      const entries = await access.log.recent(50, before.success ? before.data : undefined, {
        partnership: presence.partnership,
        installation: presence.keepsChildren,
      });
      const names = new Map((await access.accounts.list()).map((account) => [account.id, account]));
      return application.page(c, {
        title: "Access log",
        section: "settings",
        template: view("log"),
        unkept: true,
        data: {
          breadcrumbs: [{ text: "Settings", href: "/settings" }, { text: "Access log" }],
          entries: entries.map((entry) => ({ ...entry, who: names.get(entry.actor), words: inWords(entry) })),
          older: entries.length === 50 ? entries.at(-1)?.position : undefined,
          chain: await access.log.verify(),
        },
      });
    })
    .route("/settings/accounts", accountPages(given));
}

async function settings(c: Context, { application, access }: Given, more: object = {}) {
  const presence = presenceOf(c);
  return application.page(c, {
    title: "Settings",
    section: "settings",
    template: view("settings"),
    status: "problems" in more ? 422 : 200,
    unkept: true,
    data: {
      policy: access.policy,
      roleNames,
      roles,
      role: presence.role,
      person: presence.kind === "person",
      invented: access.invented,
      ...more,
    },
  });
}

const positions = z.coerce.number().int().positive();
