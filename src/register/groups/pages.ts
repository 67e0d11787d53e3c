import { type Context, Hono } from "hono";
import { Temporal } from "temporal-polyfill";
import type { Reader, Shell } from "../../kit/web/index.ts";
import { type Entity, historyOf, type Kept, lineOf, type RecordsOf, titlesIn } from "../grammar/index.ts";
import { group } from "./group.ts";
import { levelsShown, matrixShown, type Span } from "./shown/all.ts";
import { groupShown } from "./shown/one.ts";
import { type Gathered, gathered, type Work, workOf } from "./store.ts";

/**
 * A group's page, who sits where, and education at every level. Whoever may not see the partnership's own business is left to
 * the page that every kind of record has, which shows what is published.
 */
export function groupPages(shell: Shell, recordsOf: RecordsOf, entities: readonly Entity[]): Hono {
  const span = () => {
    const day = shell.day();
    return { day, from: Temporal.PlainDate.from(day).subtract({ years: 1 }).toString() };
  };
  const everything = async (c: Context, title: string, template: string, shown: Shown) => {
    const reader = shell.reader(c);
    if (!reader.may("see", "memberships")) return shell.forbidden(c, "memberships");
    const given = await gathered(recordsOf(reader.partnership), entities);
    return shell.page(c, {
      ...{ title, section: "partnership", template: `register/groups/views/${template}`, unkept: true },
      data: { ...shown(given, span()), ...span(), breadcrumbs: [{ text: "Groups", href: "/groups" }] },
    });
  };
  return new Hono()
    .get("/groups/who-sits-where", (c) => everything(c, "Who sits where", "who-sits-where.njk", matrixShown))
    .get("/groups/education", (c) => everything(c, "Education at every level", "education.njk", levelsShown))
    .get("/groups/:reference{(?:[A-Z]+-)+\\d{4}-\\d+}", async (c, next) => {
      const reader = shell.reader(c);
      const records = recordsOf(reader.partnership);
      const kept = reader.may("see", "groups") ? await records.find(c.req.param("reference")) : null;
      if (kept?.entity !== "group" || kept.partnership !== reader.partnership) return next();
      const [given, work, revisions] = await Promise.all([
        gathered(records, entities),
        workOf(records, kept.reference),
        records.history(kept.reference),
      ]);
      const shown = groupShown({ ...given, group: kept, terms: revisions, ...span() });
      const history = historyOf(group, revisions, await titlesIn(records, group, revisions));
      return one(c, shell, kept, {
        ...shown,
        ...span(),
        ...linesOf(work, entities, shell.day()),
        history,
        saved: c.req.query("saved") === "yes" ? history[0] : null,
        names: Object.fromEntries(given.people.entries().map(([reference, { title }]) => [reference, title])),
        above: given.groups.find(({ reference }) => reference === kept.values.reportsTo) ?? null,
        ...may(reader, kept, entities),
      });
    });
}

type Shown = (given: Gathered, span: Span) => object;

function one(c: Context, shell: Shell, kept: Kept, data: object) {
  return shell.page(c, {
    title: kept.title,
    section: "partnership",
    template: "register/groups/views/group.njk",
    unkept: true,
    data: {
      breadcrumbs: [{ text: "Groups", href: "/groups" }, { text: kept.reference }],
      level: levelOf(kept),
      kept,
      terms: kept.values,
      line: lineOf(group, kept, { publicOnly: false, day: shell.day() }),
      state: group.states[kept.state],
      ...data,
    },
  });
}

function levelOf({ values }: Kept): string {
  const field = group.fields.find(({ name }) => name === "level");
  return field?.kind === "choice" ? (field.choices[values.level ?? ""] ?? "") : "";
}

function linesOf({ decisions, actions, below }: Work, entities: readonly Entity[], day: string) {
  const lines = (name: string, all: readonly Kept[]) => {
    const entity = entities.find((each) => each.name === name);
    return entity ? all.map((each) => lineOf(entity, each, { publicOnly: false, day })) : [];
  };
  return {
    decisions: lines("decision", decisions),
    actions: lines("action", actions),
    below: lines("group", below),
  };
}

/** What this reader may begin from here. */
function may(reader: Reader, kept: Kept, entities: readonly Entity[]) {
  const meets = entities.some(({ name }) => name === "meeting");
  const there = !kept.retired && kept.open;
  return {
    moves: group.moves.filter(
      (move) => !kept.retired && move.from.includes(kept.state) && reader.may(move.name, "groups"),
    ),
    may: {
      change: reader.may("change", "groups"),
      seat: there && reader.may("add", "memberships"),
      meeting: there && meets && reader.may("add", "meetings"),
      decision: there && reader.may("add", "decisions"),
    },
  };
}
