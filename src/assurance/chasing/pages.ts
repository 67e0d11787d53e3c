import { type Context, Hono } from "hono";
import { z } from "zod";
import { readForm, type Shell } from "../../kit/web/index.ts";
import { actorOf } from "../../register/grammar/index.ts";
import type { ChaseResult, Chasing } from "./chase.ts";
import type { Chased, Plan } from "./plan.ts";
import type { Stage } from "./stage.ts";

/** “Chasing”: what agencies owe, who is reminded of it today, and whom nobody can write to. */
export function chasingPages(shell: Shell, chasing: Chasing): Hono {
  return new Hono()
    .get("/chasing", (c) =>
      shell.reader(c).may("see", "reminders") ? show(c, shell, chasing) : shell.forbidden(c, "reminders"),
    )
    .post("/chasing", async (c) => {
      if (!shell.reader(c).may("add", "reminders")) return shell.forbidden(c, "reminders");
      await readForm(c, z.object({}));
      return show(c, shell, chasing, await chasing.chase(actorOf(c)));
    });
}

async function show(
  c: Context,
  shell: Shell,
  chasing: Chasing,
  done: ChaseResult | { refused: string } | null = null,
) {
  const reader = shell.reader(c);
  const plan = await chasing.plan(reader.partnership);
  const { post, settings } = chasing;
  return shell.page(c, {
    title: "Chasing",
    section: "partnership",
    template: "assurance/chasing/views/chasing.njk",
    unkept: true,
    data: {
      breadcrumbs: [{ text: "Contributions", href: "/contributions" }],
      ...{ settings, done },
      refused: "refused" in plan ? plan.refused : "refused" in post ? post.refused : null,
      ...("refused" in plan ? {} : linesOf(plan)),
      toFiles: !("refused" in post) && post.server === null,
      waiting: "refused" in post ? 0 : post.waiting(),
      may: { chase: reader.may("add", "reminders") },
    },
  });
}

function linesOf({ toSend, unreachable, sent }: Plan) {
  return { toSend: toSend.map(line), unreachable: unreachable.map(line), sent: sent.map(line) };
}

function line({ owed, stage, wanted }: Chased) {
  return {
    ...{ what: owed.what, href: owed.href, reference: owed.reference, due: owed.due },
    agency: owed.agency.name,
    agencyHref: owed.agency.reference ? `/agencies/${owed.agency.reference}` : null,
    late: stage.late,
    when: stageWords(stage),
    to: wanted?.toWords ?? null,
    subject: wanted?.subject ?? "",
    text: wanted?.text ?? "",
  };
}

function stageWords({ left, late }: Stage): string {
  const days = (count: number) => `${count} working ${count === 1 ? "day" : "days"}`;
  if (late !== null) return `${days(late)} late`;
  return left === 0 ? "today" : `in ${days(left ?? 0)}`;
}
