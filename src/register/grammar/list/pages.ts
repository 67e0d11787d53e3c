import { type Context, Hono } from "hono";
import { csvOf } from "../csv.ts";
import { stateOf } from "../entity.ts";
import {
  fieldsInSight,
  type Here,
  here,
  lineOf,
  listedIn,
  namesFor,
  placeOf,
  type Room,
  shown,
  sightOf,
} from "../room.ts";
import { addressOf, pageLength, type Query, queryOf } from "./query.ts";
import type { Sight } from "./store.ts";

/** The list of an entity's records, and the same as a CSV file. */
export function listPages(room: Room): Hono {
  const { shell, entity } = room;
  const asked = async (c: Context, answer: (query: Query, sight: Sight) => Promise<Response>) => {
    const sight = sightOf(shell.reader(c), entity, shell.day());
    if (!sight) return shell.forbidden(c, entity.many);
    const query = queryOf(entity, c.req.query());
    // Whoever sees what is published cannot find out an owner or a day of review by asking for it either.
    return answer(sight.publicOnly ? { ...query, owner: "", overdue: false, sort: "newest" } : query, sight);
  };
  return new Hono()
    .get("/", (c) => asked(c, (query, sight) => list(c, here(c, room), query, sight)))
    .get("/export.csv", (c) =>
      asked(c, async (query, sight) =>
        c.body(await file(here(c, room), query, sight), 200, headersFor(entity.many)),
      ),
    );
}

const headersFor = (name: string) => ({
  "content-type": "text/csv; charset=utf-8",
  "content-disposition": `attachment; filename="${name}.csv"`,
  "cache-control": "no-store",
});

async function list(c: Context, room: Here, query: Query, sight: Sight) {
  const { shell, records, entity } = room;
  const [{ records: found, total }, waiting, owners] = await Promise.all([
    records.list(entity, query, sight),
    records.waiting(entity, sight),
    sight.publicOnly ? Promise.resolve<string[]>([]) : records.owners(entity),
  ]);
  const names = await namesFor(room, found);
  const reader = shell.reader(c);
  const path = placeOf(entity);
  const earlier = await records.earlier(entity, sight);
  const whose = earlier.find(({ partnership }) => partnership === query.of);
  const to = (change: Partial<Query>) => addressOf(path, query, change);
  const pages = Math.max(1, Math.ceil(total / pageLength));
  return shell.page(c, {
    title: whose ? `${entity.title} of the ${whose.name}` : entity.title,
    section: entity.section ?? "partnership",
    template: "register/grammar/views/list.njk",
    unkept: true,
    data: {
      entity,
      query,
      path,
      total,
      waiting,
      lines: found.map((kept) => lineOf(entity, kept, sight, names)),
      heads: listedIn(entity, sight).map(({ label }) => label),
      states: Object.entries(entity.states).map(([value, { words }]) => ({ value, text: words })),
      owners: owners.includes(query.owner) || !query.owner ? owners : [query.owner, ...owners],
      narrowed: to({ page: 1, sort: "due" }) !== (query.of ? `${path}?of=${query.of}` : path),
      whose,
      earlier: whose
        ? []
        : earlier.map((each) => ({ ...each, href: `${path}?of=${encodeURIComponent(each.partnership)}` })),
      everyState: addressOf(path, query, { state: "any", owner: "", overdue: false, words: "", page: 1 }),
      overdue: to({ overdue: true, page: 1 }),
      csv: addressOf(`${path}/export.csv`, query, { page: 1 }),
      pages: {
        at: query.page,
        of: pages,
        before: to({ page: query.page - 1 }),
        after: to({ page: query.page + 1 }),
      },
      may: { add: !whose && reader.may("add", entity.many) },
      publicOnly: sight.publicOnly,
    },
  });
}

async function file({ records, entity }: Here, query: Query, sight: Sight): Promise<string> {
  const fields = fieldsInSight(entity, sight);
  const head = [
    "Reference",
    ...fields.map((field) => field.label),
    "State",
    ...(sight.publicOnly ? [] : ["Waits until"]),
  ];
  const rows = (await records.every(entity, query, sight)).map((kept) => [
    kept.reference,
    ...fields.map((field) => shown(field, kept.values[field.name])),
    stateOf(entity, kept.state).words,
    ...(sight.publicOnly ? [] : [kept.due ?? ""]),
  ]);
  return csvOf([head, ...rows]);
}
