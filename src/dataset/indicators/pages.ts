import { type Context, Hono } from "hono";
import { openRaw, raw } from "../../kit/disclosure/index.ts";
import { keptBySnapshot, type SnapshotReader, type SnapshotSource } from "../../kit/duckdb/index.ts";
import type { Shell } from "../../kit/web/index.ts";
import { measures } from "./catalogue.ts";
import type { Measure } from "./definition.ts";
import { explain } from "./explain.ts";
import { explainedOf, memberRows, membersIn, pageOf, pageSize } from "./shown/explained.ts";
import { listOf } from "./shown/list.ts";
import { oneOf } from "./shown/one.ts";
import { publishedIn } from "./shown/publishedIn.ts";
import { asCounted, type ShownFigure } from "./shown/release.ts";
import { formWords } from "./shown/words.ts";
import { figures, measureOf } from "./store.ts";

/** What the pages call an agency. */
interface AgencyName {
  readonly id: string;
  readonly name: string;
}

/** The list of indicators, one indicator, one figure's explanation, and its members for readers of identified children. */
export function indicatorPages(
  shell: Shell,
  snapshots: SnapshotSource,
  agencies: readonly AgencyName[] = [],
): Hono {
  const app = new Hono();
  const agencyName = (id: string) => agencies.find((each) => each.id === id)?.name ?? id;
  const keep = keptBySnapshot<object>();
  const desk: Desk = {
    ...{ shell, snapshots, figuresFor: figureReader(shell), agencyName },
    kept: (c, snapshot, name, make) => (shell.reader(c).sees === "raw" ? make() : keep(snapshot, name, make)),
  };
  app.use("/indicators/*", async (c, next) => {
    return shell.reader(c).may("see", "published-figures") ? next() : shell.forbidden(c, "published-figures");
  });
  app.get("/indicators", (c) => listPage(desk, c));
  app.get("/indicators/:id", (c) => onePage(desk, c));
  app.get("/indicators/:id/:year", (c) => explainedPage(desk, c));
  app.get("/indicators/:id/:year/members", (c) => membersPage(desk, c));
  return app;
}

interface Desk {
  readonly shell: Shell;
  readonly snapshots: SnapshotSource;
  readonly figuresFor: ReturnType<typeof figureReader>;
  readonly agencyName: (id: string) => string;
  /** What a page prints: kept for everybody who sees what is published, made each time for a reader of raw. */
  readonly kept: (
    c: Context,
    snapshot: SnapshotReader,
    name: string,
    make: () => Promise<object>,
  ) => Promise<object>;
}

const section = "children" as const;
const template = (name: string) => `dataset/indicators/views/${name}.njk`;
const breadcrumbs = [{ text: "Indicators", href: "/indicators" }];

async function listPage({ shell, snapshots, figuresFor, kept }: Desk, c: Context) {
  const snapshot = await snapshots.current();
  if (!snapshot) return noSnapshot(shell, c);
  const data = await kept(c, snapshot, "list", async () => listOf(measures, await figuresFor(c, snapshot)));
  return shell.page(c, { title: "Indicators", section, template: template("list"), data });
}

async function onePage({ shell, snapshots, figuresFor, kept }: Desk, c: Context) {
  const snapshot = await snapshots.current();
  const measure = measureOf(c.req.param("id") ?? "");
  if (!snapshot) return noSnapshot(shell, c);
  if (!measure) return c.notFound();
  const shown = await kept(c, snapshot, measure.id, async () => {
    const own = (await figuresFor(c, snapshot)).filter((each) => each.id === measure.id);
    return oneOf(measure, own, measures);
  });
  const caption = `${measure.indicator.stage}: ${formWords(measure).toLowerCase()}`;
  const data = { ...shown, breadcrumbs, caption };
  return shell.page(c, { title: measure.title, section, template: template("one"), data });
}

async function explainedPage(desk: Desk, c: Context) {
  const found = await figureAsked(desk, c);
  if (found instanceof Response) return found;
  const { snapshot, measure, figure } = found;
  const explained = await desk.kept(c, snapshot, `${measure.id} ${figure.year}`, async () => {
    const told = await explain(snapshot, measure.id, figure.year, { members: false });
    if ("refused" in told) throw new Error(told.refused);
    return explainedOf(measure, figure, told);
  });
  const reader = desk.shell.reader(c);
  const mayOpen = reader.may("see", "identified-child");
  const data = {
    ...{ ...explained, snapshot, mayOpen, agencyName: desk.agencyName },
    mayOpenReceipt: reader.may("see", "arrivals"),
    breadcrumbs: [...breadcrumbs, { text: measure.title, href: `/indicators/${measure.id}` }],
    caption: "How this figure was made",
  };
  const title = `${measure.title}, ${figure.year}`;
  return desk.shell.page(c, { title, section, template: template("explained"), data });
}

async function membersPage(desk: Desk, c: Context) {
  const { shell, agencyName } = desk;
  if (!shell.reader(c).may("see", "identified-child")) return shell.forbidden(c, "identified-child");
  const purpose = await shell.purposeOr(c);
  if (purpose instanceof Response) return purpose;
  const found = await figureAsked(desk, c);
  if (found instanceof Response) return found;
  const { snapshot, measure, figure } = found;
  const [counted] = await figures(snapshot, { id: measure.id, year: figure.year });
  const page = pageOf(c.req.query("page"), counted ? membersIn(openRaw(raw(counted), purpose.purpose)) : 0);
  if (!page || measure.indicator.value.kind === "total") return c.notFound();
  const members = { from: page.from, count: pageSize };
  const told = await explain(snapshot, measure.id, figure.year, { members });
  if ("refused" in told) return c.notFound();
  await shell.recordRead(c, {
    thing: `members of ${measure.id} ${figure.year}, ${page.first} to ${page.last}`,
    children: [...new Set(told.members.map((each) => each.child))],
    snapshot: snapshot.id,
  });
  const href = `/indicators/${measure.id}/${figure.year}`;
  const title = `${measure.title}, ${figure.year}`;
  const data = {
    ...{ page, href, agencyName, rows: memberRows(told.members) },
    mayOpenReceipt: shell.reader(c).may("see", "arrivals"),
    ...{ unit: measure.indicator.unit, whole: measure.per === 100 },
    breadcrumbs: [...breadcrumbs, { text: title, href }],
    caption: "Who is counted",
  };
  return shell.page(c, { title, section, template: template("members"), data, unkept: true });
}

interface Asked {
  readonly snapshot: SnapshotReader;
  readonly measure: Measure;
  readonly figure: ShownFigure;
}

/** The figure that an address names, as this reader may see it, or the answer that there is none. */
async function figureAsked({ shell, snapshots, figuresFor }: Desk, c: Context): Promise<Asked | Response> {
  const snapshot = await snapshots.current();
  const measure = measureOf(c.req.param("id") ?? "");
  if (!snapshot) return noSnapshot(shell, c);
  if (!measure) return c.notFound();
  const shown = await figuresFor(c, snapshot);
  const figure = shown.find((each) => each.id === measure.id && each.year === c.req.param("year"));
  return figure ? { snapshot, measure, figure } : c.notFound();
}

/** Says that nothing has been built yet, and how to build. */
export function noSnapshot(shell: Shell, c: Context): Promise<Response> {
  return shell.page(c, {
    ...{ title: "No figures yet", section, template: template("none"), data: {} },
    status: 503,
  });
}

/**
 * Reads a snapshot's figures as the reader behind the request may see them: through the gate, once for each snapshot, or
 * as counted for a reader of raw figures with a recorded purpose, never kept.
 */
export function figureReader(shell: Shell) {
  const kept = keptBySnapshot<readonly ShownFigure[]>();
  return async (c: Context, snapshot: SnapshotReader): Promise<readonly ShownFigure[]> => {
    const reader = shell.reader(c);
    if (reader.sees === "raw" && reader.purpose) {
      return openRaw(raw(asCounted(await figures(snapshot))), reader.purpose);
    }
    return kept(snapshot, "figures", async () => (await publishedIn(snapshot)).value.figures);
  };
}
