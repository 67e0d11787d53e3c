import { type Context, Hono } from "hono";
import type { SnapshotReader, SnapshotSource } from "../../../kit/duckdb/index.ts";
import { readForm, type Shell } from "../../../kit/web/index.ts";
import { searchForm } from "./search.ts";
import { childOfId, childWhole, findChildren, type Search } from "./store.ts";
import { ageOn, byYear, idsKnown, lanes, nameOf } from "./timeline.ts";

/** What the pages call an agency. */
interface AgencyName {
  readonly id: string;
  readonly name: string;
}

const section = "children" as const;
const view = (name: string) => `dataset/journey/child/views/${name}.njk`;

/**
 * Finding a child, and one child's timeline across agencies. Every page asks for a recorded purpose, and a child's rows
 * are sent only after the read is in the log. Searches are posted, so that no name stands in an address or a log of them.
 */
export function childPages(shell: Shell, snapshots: SnapshotSource, agencies: readonly AgencyName[]): Hono {
  const named: Naming = (id) => agencies.find((each) => each.id === id)?.name ?? id;
  const admit = (c: Context) => admitted(shell, snapshots, c);
  return new Hono()
    .get("/children", async (c) => {
      const snapshot = await admit(c);
      return snapshot instanceof Response ? snapshot : searchPage(shell, c, {});
    })
    .post("/children", async (c) => {
      const snapshot = await admit(c);
      return snapshot instanceof Response ? snapshot : found(shell, c, { snapshot, named });
    })
    .get("/children/:id", async (c) => {
      const snapshot = await admit(c);
      if (snapshot instanceof Response) return snapshot;
      const asked = c.req.param("id").toLowerCase();
      const child = await childOfId(snapshot, asked);
      if (child === null) return noSuchChild(shell, c);
      if (child !== asked) return c.redirect(`/children/${child}`, 302);
      return timeline(shell, c, { snapshot, named, child });
    });
}

type Naming = (agency: string) => string;

interface Reading {
  readonly snapshot: SnapshotReader;
  readonly named: Naming;
}

async function found(shell: Shell, c: Context, { snapshot, named }: Reading) {
  const sent = await readForm(c, searchForm);
  if (!("values" in sent)) return searchPage(shell, c, sent, 422);
  const all = await findChildren(snapshot, sent.values);
  const shown = all.slice(0, 20);
  const children = shown.map(({ child }) => child);
  await shell.recordRead(c, { thing: "children found by a search", children, snapshot: snapshot.id });
  const results = shown.map((each) => ({
    ...each,
    name: nameOf(each),
    agencies: each.agencies.map(named),
  }));
  return searchPage(shell, c, { results, more: all.length > 20, searched: inWords(sent.values) });
}

function searchPage(shell: Shell, c: Context, data: object, status: 200 | 422 = 200) {
  return shell.page(c, {
    title: "Find a child",
    section,
    template: view("find"),
    data,
    status,
    unkept: true,
  });
}

async function timeline(shell: Shell, c: Context, { snapshot, named, child }: Reading & { child: string }) {
  await shell.recordRead(c, { thing: "a child's timeline", children: [child], snapshot: snapshot.id });
  const { who, ids, events, spells, homes, records } = await childWhole(snapshot, child);
  const data = {
    ...{ who, homes, spells, snapshot, agencyName: named, name: nameOf(who) },
    age: ageOn(snapshot.day, who),
    ids: idsKnown(ids),
    years: byYear(events),
    events: events.length,
    lanes: lanes(spells, snapshot.day),
    records: records.map((each) => ({ ...each, name: nameOf(each) })),
    sealed: records.some((each) => each.sealed !== null),
    mayOpenReceipt: shell.reader(c).may("see", "arrivals"),
    breadcrumbs: [{ text: "Find a child", href: "/children" }],
  };
  return shell.page(c, { title: nameOf(who), section, template: view("child"), data, unkept: true });
}

/** The snapshot, for a reader whose role may see identified children and who has said why; otherwise the page to send. */
async function admitted(
  shell: Shell,
  snapshots: SnapshotSource,
  c: Context,
): Promise<SnapshotReader | Response> {
  if (!shell.reader(c).may("see", "identified-child")) return shell.forbidden(c, "identified-child");
  const purpose = await shell.purposeOr(c);
  if (purpose instanceof Response) return purpose;
  const snapshot = await snapshots.current();
  if (snapshot) return snapshot;
  const sentences = ["Nothing has been built yet.", "Receive the agencies’ files and build, then come back."];
  return notice(shell, c, { title: "No data yet", sentences, status: 503 });
}

function noSuchChild(shell: Shell, c: Context) {
  const sentences = [
    "No child has this id, and no earlier build ever gave it to one.",
    "Look for the child by name or by an agency’s id.",
  ];
  return notice(shell, c, { title: "No child with this id", sentences, status: 404 });
}

function notice(
  shell: Shell,
  c: Context,
  { title, sentences, status }: { title: string; sentences: string[]; status: 404 | 503 },
) {
  return shell.page(c, {
    title,
    section,
    template: view("notice"),
    data: { sentences },
    status,
    unkept: true,
  });
}

const inWords = (search: Search) =>
  "id" in search ? { id: search.id } : { name: nameOf(search), birth_date: search.birth_date };
