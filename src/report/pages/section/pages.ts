import { type Context, Hono } from "hono";
import { z } from "zod";
import { readForm } from "../../../kit/web/index.ts";
import { version } from "../../../register/documents/index.ts";
import { actorOf, correctRecord, historyOf, type Kept } from "../../../register/grammar/index.ts";
import type { Checking } from "../check/store.ts";
import { within } from "../check/words.ts";
import { hrefOf, isDraft, type Report, type Room, reference, reportAt } from "../room.ts";
import { type Section, sectionsOf, withSection } from "../sections/sections.ts";

const form = z.object({
  text: z.string().default(""),
  why: z.string().default(""),
  version: z.coerce.number().int().default(0),
  do: z.enum(["save", "look"]).catch("save"),
});

/** One section of a draft by itself: its text, what the check finds in it, and the way back with nothing lost. */
export function sectionPages(room: Room, checking: Checking): Hono {
  const { shell } = room;
  return new Hono().on(["GET", "POST"], `/reports${reference}/section/:at{\\d+}`, async (c) => {
    const report = await reportAt(c, room);
    if (!report) return c.notFound();
    if (!shell.reader(c).may("change", "versions")) return shell.forbidden(c, "versions");
    if (!isDraft(report)) return c.redirect(hrefOf(report.kept), 303);
    const at = Number(c.req.param("at"));
    const section = sectionsOf(report.kept.values.text ?? "")[at];
    const desk = { c, room, checking, report };
    if (c.req.method === "GET")
      return section ? show(desk, { section, text: plain(section.text) }) : c.notFound();
    const sent = await readForm(c, form);
    if ("problems" in sent) return c.redirect(`${hrefOf(report.kept)}/section/${at}`, 303);
    return answer(desk, at, { ...sent.values, text: plain(sent.values.text) });
  });
}

interface Desk {
  readonly c: Context;
  readonly room: Room;
  readonly checking: Checking;
  readonly report: Report;
}

type Typed = z.infer<typeof form>;

const plain = (text: string) => text.replaceAll("\r\n", "\n");

/** Looks at what was typed, or saves it where nobody has changed this very section meanwhile. */
async function answer(desk: Desk, at: number, typed: Typed): Promise<Response> {
  const { c, room, report } = desk;
  const { kept, records } = report;
  const base = (await records.history(kept.reference)).find((each) => each.version === typed.version);
  const was = sectionsOf(base?.values.text ?? "")[at];
  const now = sectionsOf(kept.values.text ?? "");
  const section = was && now.find((each) => each.text === was.text);
  if (!was || !section) return changed(desk, { was, now, at, typed });
  const shown = { section, text: typed.text, why: typed.why };
  if (typed.text.trim() === "" && typed.why.trim() === "")
    return show(desk, {
      ...shown,
      problem: { name: "why", text: "Why do you take the section away? Say why, or write its text" },
    });
  if (typed.do === "look") return show(desk, { ...shown, looked: true });
  const why =
    typed.why.trim() || `The section “${section.heading || "before the first heading"}” was rewritten.`;
  const text = withSection(kept.values.text ?? "", section.at, typed.text);
  const doing = { values: { text }, why, by: actorOf(c), on: room.shell.day() };
  const result = await correctRecord({ ...room, records }, version, kept, doing);
  if ("stale" in result) {
    const later = sectionsOf(result.stale.values.text ?? "");
    return changed({ ...desk, report: { ...report, kept: result.stale } }, { was, now: later, at, typed });
  }
  if ("problems" in result)
    return show(desk, {
      ...shown,
      problem: { name: "text", text: Object.values(result.problems).join(" ") },
    });
  return c.redirect(`${hrefOf(kept)}?saved=section#section-${section.at}`, 303);
}

interface Meanwhile {
  readonly was: Section | undefined;
  readonly now: readonly Section[];
  readonly at: number;
  readonly typed: Typed;
}

/** Somebody was quicker in this section: both texts, and a form that saves over what stands now, knowingly. */
async function changed(desk: Desk, { was, now, at, typed }: Meanwhile): Promise<Response> {
  const section = now.find(({ heading }) => heading === was?.heading) ?? now[at] ?? now.at(-1);
  if (!section) return desk.c.notFound();
  const { records, kept } = desk.report;
  const history = historyOf(version, await records.history(kept.reference));
  const conflict = {
    now: plain(section.text),
    meanwhile: history.filter((each) => each.version > typed.version),
  };
  return show(desk, { section, text: typed.text, why: typed.why, conflict });
}

interface Shown {
  readonly section: Section;
  readonly text: string;
  readonly why?: string;
  readonly looked?: boolean;
  readonly problem?: { readonly name: string; readonly text: string };
  readonly conflict?: object;
}

async function show({ c, room, checking, report: { kept } }: Desk, shown: Shown): Promise<Response> {
  const { section, text, why = "", looked = false, problem, conflict } = shown;
  const title = `Edit “${section.heading || "what stands before the first heading"}”`;
  return room.shell.page(c, {
    title,
    section: "reports",
    template: "report/pages/views/section.njk",
    unkept: true,
    status: conflict ? 409 : problem ? 422 : 200,
    data: {
      breadcrumbs: [
        { text: "Reports", href: "/reports" },
        { text: kept.title, href: hrefOf(kept) },
        { text: section.heading || "Before the first heading" },
      ],
      ...{
        kept,
        text,
        why,
        conflict,
        looked,
        back: hrefOf(kept),
        action: `${hrefOf(kept)}/section/${section.at}`,
      },
      rows: Math.min(40, Math.max(12, text.split("\n").length + 3)),
      ...(await foundIn(kept, checking, { section, text })),
      fields: problem ? { [problem.name]: { text: problem.text } } : {},
      problems: problem ? [{ text: problem.text, href: `#${problem.name}` }] : [],
    },
  });
}

/** What the check finds in the section as it is typed, in the whole report. */
async function foundIn(
  kept: Kept,
  checking: Checking,
  { section, text }: { readonly section: Section; readonly text: string },
) {
  const whole = withSection(kept.values.text ?? "", section.at, text);
  const checked = await checking(kept, whole);
  if ("refused" in checked) return { refused: checked.refused };
  const last = section.first + Math.max(0, text.replace(/\n$/, "").split("\n").length - 1);
  return { found: within(checked.check, section.first, last) };
}
