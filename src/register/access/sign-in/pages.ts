import { getConnInfo } from "@hono/node-server/conninfo";
import { type Context, Hono } from "hono";
import { z } from "zod";
import { type Application, giveSecret, readerOf, readForm, takeSecret } from "../../../kit/web/index.ts";
import type { Access } from "../access.ts";
import type { Account } from "../accounts/account.ts";
import { weakness } from "../accounts/password.ts";
import { presenceOf, signedInOnly } from "../door/pages.ts";
import { demonstrationNames, isRole, roleNames, roles } from "../roles.ts";
import { returnPath } from "./return-path.ts";

const view = (name: string) => `register/access/views/${name}.njk`;

/** Sign in, sign out, and the one-time link that sets a password: the only pages for somebody unknown. */
export function signInPages(application: Application, access: Access): Hono {
  const { page } = application;
  const form = (c: Context, more: object = {}, status: 200 | 403 | 422 | 429 = 200) =>
    page(c, {
      title: "Sign in",
      section: "none",
      template: view("sign-in"),
      status,
      unkept: true,
      data: {
        next: returnPath(c.req.query("next")),
        demonstrations: access.invented ? demonstrations : [],
        ...more,
      },
    });
  const enter = async (c: Context, account: Account, next: unknown) => {
    if (readerOf(c)) await access.sessions.end(presenceOf(c), "signed in as another");
    await access.sessions.begin(account, giveSecret(c, "session"), addressOf(c));
    takeSecret(c, "form");
    return c.redirect(returnPath(next), 303);
  };
  return new Hono()
    .get("/sign-in", async (c) => (readerOf(c) ? c.redirect(returnPath(c.req.query("next")), 303) : form(c)))
    .post("/sign-in", async (c) => {
      const sent = await readForm(c, signIn);
      const next = returnPath((await c.req.parseBody()).next);
      if ("problems" in sent) return form(c, { ...sent, next }, 422);
      const account = await access.accounts.open(sent.values.name, sent.values.password, addressOf(c));
      if (account && !("refused" in account)) return enter(c, account, next);
      const text = account ? account.refused : "The sign-in name or the password is not right";
      const typed = { name: sent.values.name };
      return form(c, { typed, next, problems: [{ text, href: "#name" }], fields: {} }, account ? 429 : 403);
    })
    .post("/sign-in/as", async (c) => {
      const { role, next } = await c.req.parseBody();
      if (!access.invented || typeof role !== "string" || !isRole(role)) return c.notFound();
      const account = await access.accounts.demonstration(role);
      return account ? enter(c, account, next) : c.notFound();
    })
    .post("/sign-out", signedInOnly, async (c) => {
      await access.sessions.end(presenceOf(c), "signed out");
      takeSecret(c, "session");
      return c.redirect("/sign-in", 303);
    })
    .route("/welcome", welcomePages(application, access));
}

/** The pages behind a one-time link. Its secret stands in the address, so it works once and for a few days. */
function welcomePages({ page }: Application, access: Access): Hono {
  const form = (c: Context, account: Account, more: object = {}, status: 200 | 422 = 200) =>
    page(c, {
      title: "Choose your password",
      section: "none",
      template: view("welcome"),
      status,
      unkept: true,
      data: { account, ...more },
    });
  const gone = (c: Context) =>
    page(c, {
      title: "This link no longer works",
      section: "none",
      template: view("welcome"),
      status: 404,
      unkept: true,
      data: {},
    });
  return new Hono()
    .get("/:secret", async (c) => {
      const account = await access.accounts.invited(c.req.param("secret"));
      return account ? form(c, account) : gone(c);
    })
    .post("/:secret", async (c) => {
      const account = await access.accounts.invited(c.req.param("secret"));
      if (!account) return gone(c);
      const sent = await readForm(c, newPassword(account));
      if ("problems" in sent) return form(c, account, sent, 422);
      await access.accounts.accept(c.req.param("secret"), sent.values.password);
      takeSecret(c, "session");
      return c.redirect("/sign-in", 303);
    });
}

const signIn = z.object({
  name: z.string().trim().min(1, "Enter your sign-in name").max(200, "Enter your sign-in name"),
  password: z.string().min(1, "Enter your password").max(500, "Enter your password"),
});

/** The form for a new password, typed twice. */
export function newPassword(person: { name: string; signInName: string }) {
  return z
    .object({ password: z.string().max(500), again: z.string().max(500) })
    .superRefine(({ password, again }, context) => {
      const weak = weakness(password, person);
      if (weak) context.addIssue({ code: "custom", path: ["password"], message: weak });
      if (password !== again)
        context.addIssue({ code: "custom", path: ["again"], message: "Type the same password again" });
    });
}

const demonstrations = roleNames.map((role) => ({
  role,
  title: roles[role],
  name: demonstrationNames[role],
}));

/** The network address that the request came from; a header is not believed, since anybody can write one. */
const addressOf = (c: Context) => getConnInfo(c).remote.address ?? "unknown";
