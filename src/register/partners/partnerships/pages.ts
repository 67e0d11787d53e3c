import { type Context, Hono } from "hono";
import type { Shell } from "../../../kit/web/index.ts";
import { type Access, type Partnership, partnershipKinds, presenceOf } from "../../access/index.ts";
import { actorOf, type Entity, type RecordsOf } from "../../grammar/index.ts";
import { changePages, placesToEnd } from "./change/pages.ts";
import type { Event, Events } from "./store.ts";

export interface Room {
  readonly shell: Shell;
  readonly access: Access;
  readonly recordsOf: RecordsOf;
  readonly events: Events;
  readonly entities: readonly Entity[];
  /** The installation's own partnership, whose accounts these are. */
  readonly home: string;
}

const view = (name: string) => `register/partners/partnerships/views/${name}.njk`;
const crumb = { text: "Partnerships", href: "/partnerships" };

/** Which partnerships there are and were, how one came from another, and the forms that join and separate them. */
export function partnershipPages(room: Room): Hono {
  const { shell, access } = room;
  const app = new Hono();
  app.use("/partnerships/*", async (c, next) =>
    shell.reader(c).may("see", "partnerships") ? next() : shell.forbidden(c, "partnerships"),
  );
  return app
    .get("/partnerships", (c) => all(c, room))
    .route("/partnerships", changePages(room))
    .on(["GET", "POST"], "/partnerships/events/:id{[0-9a-f-]{36}}/undo", (c) => undone(c, room))
    .post("/partnerships/:id{[\\w-]+}/name", async (c) => {
      const { reader, partnership } = await asked(c, room);
      if (!partnership) return c.notFound();
      if (!reader.may("change", "partnerships") || reader.partnership !== partnership.id)
        return shell.forbidden(c, "partnerships");
      const name = String((await c.req.parseBody()).name ?? "").trim();
      if (name === "" || name.length > 200)
        return show(c, room, partnership, { name: "Give a name of 200 characters or fewer" });
      const { account, session } = presenceOf(c);
      await access.partnerships.rename(partnership.id, name, { account, session });
      return c.redirect(`/partnerships/${partnership.id}`, 303);
    })
    .get("/partnerships/:id{[\\w-]+}", async (c) => {
      const { partnership } = await asked(c, room);
      return partnership ? show(c, room, partnership) : c.notFound();
    });
}

async function undone(c: Context, room: Room) {
  const { shell, access, events } = room;
  const reader = shell.reader(c);
  const event = (await seen(c, room)).events.find(({ id }) => id === c.req.param("id"));
  if (!event || event.undone) return c.notFound();
  if (!reader.may("change", "partnerships") || !mayUndo(c, event)) return shell.forbidden(c, "partnerships");
  const names = namesOf(await access.partnerships.list());
  const why = c.req.method === "POST" ? String((await c.req.parseBody()).why ?? "").trim() : "";
  const problem = c.req.method === "POST" && why === "" ? "Say why it is undone" : null;
  const refused = why && !problem ? await events.undo(event.id, why, actorOf(c)) : undefined;
  if (why && !problem && !refused) return c.redirect("/partnerships?undone=yes", 303);
  const said = problem ?? refused?.refused ?? null;
  return shell.page(c, {
    title: event.kind === "join" ? "Undo this joining" : "Undo this separation",
    section: "partnership",
    template: view("undo"),
    status: said ? (refused ? 409 : 422) : 200,
    unkept: true,
    data: {
      breadcrumbs: [crumb, { text: "Undo" }],
      event: inWords(event, names),
      why,
      fields: said ? { why: { text: said } } : {},
      problems: said ? [{ text: said, href: "#why" }] : [],
    },
  });
}

/** Whoever did it, and whoever leads or serves all that it made: from a seat in one of them nobody ends another. */
function mayUndo(c: Context, { madeBy, to }: Event): boolean {
  const { account } = presenceOf(c);
  const places = placesToEnd(c).map(({ id }) => id);
  return madeBy === account || to.every((id) => places.includes(id));
}

async function asked(c: Context, { shell, access }: Room) {
  const partnership = (await access.partnerships.list()).find(({ id }) => id === c.req.param("id"));
  return { reader: shell.reader(c), partnership };
}

/** Every partnership by its name and days, and the events of the line that the reader sits in, with their reasons. */
async function seen(c: Context, { shell, access, recordsOf, events }: Room) {
  const { partnership } = shell.reader(c);
  const partnerships = await access.partnerships.list();
  const line = [partnership];
  for (const id of line) line.push(...(partnerships.find((each) => each.id === id)?.from ?? []));
  const own = (await events.list()).filter(({ from, to }) =>
    [...from, ...to].some((id) => line.includes(id)),
  );
  const decided = await recordsOf(partnership).findAll(own.flatMap(({ decision }) => decision ?? []));
  return { partnerships, line, events: own, decided };
}

async function all(c: Context, room: Room) {
  const { shell } = room;
  const reader = shell.reader(c);
  const { partnerships, events, decided } = await seen(c, room);
  const names = namesOf(partnerships);
  const here = partnerships.find(({ id }) => id === reader.partnership);
  return shell.page(c, {
    title: "Partnerships",
    section: "partnership",
    template: view("partnerships"),
    unkept: true,
    data: {
      now: partnerships
        .filter(({ endedOn }) => endedOn === null)
        .map((each) => ({
          ...described(each, names),
          here: each.id === reader.partnership,
          seat: reader.elsewhere?.find(({ id }) => id === each.id) ?? null,
        })),
      before: partnerships
        .filter(({ endedOn }) => endedOn !== null)
        .toReversed()
        .map((each) => described(each, names)),
      events: events.map((event) => ({
        ...inWords(event, names),
        mayUndo: mayUndo(c, event),
        decided: decided.find(({ reference }) => reference === event.decision) ?? null,
      })),
      may: { change: here?.endedOn === null && reader.may("change", "partnerships") },
      may_join: (reader.elsewhere ?? []).length > 0,
      done: c.req.query("done") === "yes",
      undone: c.req.query("undone") === "yes",
    },
  });
}

async function show(c: Context, room: Room, partnership: Partnership, wrong: { name?: string } = {}) {
  const { shell, recordsOf, entities } = room;
  const reader = shell.reader(c);
  const { partnerships, line, events } = await seen(c, room);
  const names = namesOf(partnerships);
  const own = partnership.id === reader.partnership;
  const kinds = line.includes(partnership.id) ? entities.filter((each) => reader.may("see", each.many)) : [];
  const counts = [];
  const sight = { publicOnly: false, day: shell.day() };
  const every = { state: "any", owner: "", overdue: false, words: "", sort: "due", page: 1 } as const;
  for (const entity of kinds.filter(({ shared }) => !shared)) {
    const query = own ? every : { ...every, of: partnership.id };
    const { total } = await recordsOf(reader.partnership).list(entity, query, sight);
    const href = `/${entity.many}?${own ? "state=any" : `of=${partnership.id}`}`;
    if (total > 0) counts.push({ title: entity.title, total, href });
  }
  return shell.page(c, {
    title: partnership.name,
    section: "partnership",
    template: view("partnership"),
    status: wrong.name ? 422 : 200,
    unkept: true,
    data: {
      breadcrumbs: [crumb, { text: partnership.name }],
      partnership: described(partnership, names),
      own,
      counts,
      events: events
        .filter(({ from, to }) => [...from, ...to].includes(partnership.id))
        .map((event) => inWords(event, names)),
      seat: reader.elsewhere?.find(({ id }) => id === partnership.id) ?? null,
      may: { change: own && partnership.endedOn === null && reader.may("change", "partnerships") },
      fields: wrong.name ? { name: { text: wrong.name } } : {},
      problems: wrong.name ? [{ text: wrong.name, href: "#name" }] : [],
    },
  });
}

const namesOf = (partnerships: readonly Partnership[]) =>
  new Map(partnerships.map(({ id, name }) => [id, name]));

type Names = ReadonlyMap<string, string>;

function described(partnership: Partnership, names: Names) {
  const linked = (ids: readonly string[]) =>
    ids.flatMap((id) => (names.has(id) ? [{ name: names.get(id), href: `/partnerships/${id}` }] : []));
  return {
    ...partnership,
    href: `/partnerships/${partnership.id}`,
    kindWords: partnershipKinds[partnership.kind],
    from: linked(partnership.from),
    into: linked(partnership.into),
  };
}

/** "The A and the B joined: since then there is the C." */
function inWords(event: Event, names: Names) {
  const list = (ids: readonly string[]) => {
    const all = ids.map((id) => `the ${names.get(id) ?? "partnership that was withdrawn"}`);
    return [all.slice(0, -1).join(", "), all.at(-1)].filter(Boolean).join(" and ");
  };
  const [from, to] = [list(event.from), list(event.to)];
  const words = event.kind === "join" ? `${from} joined and became ${to}` : `${from} separated into ${to}`;
  return { ...event, words: words.charAt(0).toUpperCase() + words.slice(1) };
}
