import { type Context, Hono } from "hono";
import { z } from "zod";
import { readForm } from "../../../kit/web/index.ts";
import { sealOf, version } from "../../../register/documents/index.ts";
import { actorOf, type Kept, type Problems, readDay, takeMove } from "../../../register/grammar/index.ts";
import type { Checking } from "../check/store.ts";
import { foundInWords, obstacles } from "../check/words.ts";
import { hrefOf, isDraft, type Report, type Room, reference, reportAt } from "../room.ts";

const typedIn = z.object({
  approvedOn: z.string().default(""),
  approval: z.string().default(""),
  decision: z.string().default(""),
  seal: z.string().default(""),
});
type Typed = z.infer<typeof typedIn>;

/**
 * Approving a yearly report: its sentences are checked at that moment, what they were checked with is kept, and both are
 * sealed with the text. The plain form of the approval leads here, so that there is no way round the check.
 */
export function approvalPages(room: Room, checking: Checking): Hono {
  const { shell } = room;
  const toHere = async (c: Context, next: () => Promise<void>, page: string) => {
    const report = await reportAt(c, room);
    return report?.kept.values.text === undefined ? next() : c.redirect(`${hrefOf(report.kept)}${page}`, 303);
  };
  return new Hono()
    .on(["GET", "POST"], `/versions${reference}/move/approve`, (c, next) => toHere(c, next, "/approve"))
    .on(["GET", "POST"], `/versions${reference}/move/record-check`, (c, next) => toHere(c, next, "#check"))
    .on(["GET", "POST"], `/reports${reference}/approve`, async (c) => {
      const report = await reportAt(c, room);
      if (!report) return c.notFound();
      if (!shell.reader(c).may("approve", "versions")) return shell.forbidden(c, "versions");
      if (!isDraft(report)) return c.redirect(hrefOf(report.kept), 303);
      const desk = { c, room, checking };
      if (c.req.method === "GET") return show(desk, report, { approvedOn: shell.day() });
      const sent = await readForm(c, typedIn);
      if ("problems" in sent) return show(desk, report, {});
      const problems = await approve(desk, report, sent.values);
      return problems === null
        ? c.redirect(`${hrefOf(report.kept)}?saved=approved`, 303)
        : show(desk, report, sent.values, problems);
    });
}

interface Desk {
  readonly c: Context;
  readonly room: Room;
  readonly checking: Checking;
}

/** Approves the text that was read, as it is checked now; gives what is wrong, by field. */
async function approve({ c, room, checking }: Desk, { kept, records }: Report, typed: Typed) {
  if (sealOf(kept.values) !== typed.seal)
    return {
      form: "The report was changed while you read this. Look at what the check finds now, and send it again",
    };
  if (kept.values.snapshot === undefined)
    return { form: "It rests on no snapshot yet: choose its figures on its page first" };
  const checked = await checking(kept);
  if ("refused" in checked) return { form: checked.refused };
  if (!checked.inOrder) return { form: "Its sentences are not in order: correct what the check finds first" };
  const [by, on] = [actorOf(c), room.shell.day()];
  const recorded = { record: checked.keep(), checkFound: foundInWords(checked.check) };
  const { approvedOn, approval, decision } = typed;
  const values = { approvedOn, approval, decision };
  return records
    .together(async (within) => {
      const desk = { ...room, records: within };
      const noted = await takeMove(desk, version, kept, { move: "record-check", values: recorded, by, on });
      const done = await takeMove(desk, version, orRefused(noted), { move: "approve", values, by, on });
      orRefused(done);
      return null;
    })
    .catch((error: unknown) => {
      if (error instanceof Refusal) return error.problems;
      throw error;
    });
}

/** Undoes the check that was written down before it in the same transaction: it belongs to an approval. */
class Refusal extends Error {
  readonly problems: Problems;
  constructor(problems: Problems) {
    super("refused");
    this.problems = problems;
  }
}

function orRefused(result: Awaited<ReturnType<typeof takeMove>>): Kept {
  if ("stale" in result)
    throw new Refusal({ form: "Somebody was quicker: look at what stands now, and send it again" });
  if ("problems" in result) throw new Refusal(result.problems);
  return result;
}

async function show(
  { c, room, checking }: Desk,
  { kept, records }: Report,
  typed: Partial<Typed>,
  problems: Problems = {},
) {
  const checked = await checking(kept);
  const refused = "refused" in checked ? checked.refused : null;
  return room.shell.page(c, {
    title: "Check and approve",
    section: "reports",
    template: "report/pages/views/approve.njk",
    unkept: true,
    status: Object.keys(problems).length > 0 ? 422 : 200,
    data: {
      breadcrumbs: [
        { text: "Reports", href: "/reports" },
        { text: kept.title, href: hrefOf(kept) },
        { text: "Check and approve" },
      ],
      ...{ kept, refused, typed: shownDay(typed), seal: sealOf(kept.values), back: hrefOf(kept) },
      ...("refused" in checked
        ? {}
        : {
            ...{ inOrder: checked.inOrder, found: foundInWords(checked.check) },
            wrong: obstacles(checked.check),
            wrongs: {
              ...checked.check,
              claims: checked.check.claims.filter(({ verdict }) => verdict !== "true"),
            },
          }),
      decisions: await decisionsFor(records, room),
      fields: Object.fromEntries(Object.entries(problems).map(([name, text]) => [name, { text }])),
      problems: Object.entries(problems).map(([name, text]) => ({
        text,
        href: name in typedIn.shape ? `#${name}` : "#check",
      })),
    },
  });
}

const shownDay = (typed: Partial<Typed>) => ({
  ...typed,
  approvedOn: readDay(typed.approvedOn ?? "") ?? typed.approvedOn ?? "",
});

/** The decisions by which delegates or leads may have approved it, the newest first. */
async function decisionsFor(records: Report["records"], { entities }: Room) {
  const decision = entities.find(({ name }) => name === "decision");
  const standing: readonly Kept[] = decision ? await records.all(decision, "waiting") : [];
  return standing
    .filter(({ state, values }) => state === "in-force" && ["dsp", "lsp"].includes(values.body ?? ""))
    .toSorted((a, b) => (a.reference < b.reference ? 1 : -1))
    .map(({ reference: value, title }) => ({ value, text: `${value} ${title}` }));
}
