import { type Context, Hono } from "hono";
import { z } from "zod";
import { type Application, readForm } from "../../../kit/web/index.ts";
import type { Access } from "../access.ts";
import { mayRecordPurpose, presenceOf } from "../door/pages.ts";
import { returnPath } from "../sign-in/return-path.ts";
import { purposeHours, purposeKinds } from "./kinds.ts";

/** The page that asks what identified records are to be read for, and comes back to where the reader was going. */
export function purposePages(application: Application, access: Access): Hono {
  const form = (c: Context, more: object = {}, status: 200 | 422 = 200) =>
    application.page(c, {
      title: "Why do you need to see this?",
      section: "none",
      template: "register/access/views/purpose.njk",
      status,
      unkept: true,
      data: { kinds: purposeKinds, hours: purposeHours, next: returnPath(c.req.query("next")), ...more },
    });
  const notYours = (c: Context) =>
    application.problem(c, {
      status: 403,
      title: "Your role reads published figures",
      sentences: ["Real counts and children’s records are not among the pages for your role."],
    });
  return new Hono()
    .get("/purpose", (c) => (mayRecordPurpose(presenceOf(c)) ? form(c) : notYours(c)))
    .post("/purpose", async (c) => {
      if (!mayRecordPurpose(presenceOf(c))) return notYours(c);
      const next = returnPath((await c.req.parseBody()).next);
      const sent = await readForm(c, purpose);
      if ("problems" in sent) return form(c, { ...sent, next }, 422);
      await access.purposes.record(presenceOf(c), sent.values.kind, sent.values.words);
      return c.redirect(next, 303);
    })
    .post("/purpose/end", async (c) => {
      await access.purposes.end(presenceOf(c));
      return c.redirect("/", 303);
    });
}

const purpose = z.object({
  kind: z.enum(Object.keys(purposeKinds) as (keyof typeof purposeKinds)[], "Choose what you need it for"),
  words: z
    .string()
    .trim()
    .min(10, "Say in a few words what you are going to do")
    .max(300, "Say it in 300 characters or fewer"),
});
