import { type Context, Hono } from "hono";
import { stream } from "hono/streaming";
import type { Shell } from "../../kit/web/index.ts";
import type { Workspace } from "../../kit/workspace/index.ts";
import { byAgency, overviewOf, periodToShow } from "./arrivals/overview.ts";
import { rowsInWords } from "./arrivals/rowsInWords.ts";
import { arrivals } from "./arrivals/store.ts";
import { formatOf } from "./catalogue.ts";
import { issueLine, issuesHeading } from "./issues/inCsv.ts";
import { issueReader } from "./issues/store.ts";
import { agenciesOf, expectationsOf } from "./partnership/store.ts";
import type { Receipt } from "./receipts/receipt.ts";
import { receipts } from "./receipts/store.ts";

const perPage = 50;
const section = "children" as const;
const view = (name: string) => `dataset/extracts/arrivals/views/${name}.njk`;

/** What every one of these pages needs. */
interface Desk {
  readonly shell: Shell;
  readonly workspace: Workspace;
  readonly issues: ReturnType<typeof issueReader>;
}

/**
 * What was owed and what came (/arrivals), one receipt with what its checks found (/arrivals/:id), and those
 * findings as a file. No page shows a value of a received row: an issue names its row and its column.
 */
export function arrivalPages(shell: Shell, workspace: Workspace): Hono {
  const app = new Hono();
  const desk: Desk = { shell, workspace, issues: issueReader(workspace) };
  app.use("/arrivals/*", async (c, next) =>
    shell.reader(c).may("see", "arrivals") ? next() : shell.forbidden(c, "arrivals"),
  );
  app.get("/arrivals", (c) => arrivalsPage(c, desk));
  app.get("/arrivals/:id", (c) => receiptPage(c, desk));
  app.get("/arrivals/:id/issues.csv", (c) => issuesFile(c, desk));
  return app;
}

function arrivalsPage(c: Context, { shell, workspace }: Desk) {
  const all = receipts(workspace);
  const [template, data] =
    all.length === 0
      ? [view("none"), {}]
      : [view("arrivals"), arrivalsData(workspace, all, shell.day(), c.req.query("period"))];
  const { may } = shell.reader(c);
  const mine = {
    ...counting(c, shell),
    ...{ mayReceive: may("change", "arrivals"), mayBuild: may("change", "snapshots") },
  };
  return shell.page(c, { title: "Arrivals", section, template, data: { ...data, ...mine } });
}

async function receiptPage(c: Context, { shell, workspace, issues }: Desk) {
  const receipt = receiptAsked(c, workspace);
  if (!receipt) return c.notFound();
  const total = receipt.issues.error + receipt.issues.query;
  const pages = Math.max(1, Math.ceil(total / perPage));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(c.req.query("page") ?? 1)) || 1));
  const data = {
    ...receiptData(workspace, receipt, shell.day()),
    ...counting(c, shell),
    kinds: await issues.kinds(receipt.id),
    rows: await issues.some(receipt.id, (page - 1) * perPage, perPage),
    ...{ page, pages, total, first: (page - 1) * perPage + 1, last: Math.min(total, page * perPage) },
    breadcrumbs: [
      { text: "Arrivals", href: `/arrivals${receipt.period ? `?period=${receipt.period}` : ""}` },
    ],
  };
  return shell.page(c, { title: receipt.file, section, template: view("receipt"), data });
}

/** How rows are told to this reader; `exact` also says whether a file's size may be shown, which gives its rows away. */
function counting(c: Context, shell: Shell) {
  const exact = shell.reader(c).sees === "raw";
  return { exact, rowsInWords: (rows: number) => rowsInWords(rows, exact) };
}

function issuesFile(c: Context, { workspace, issues }: Desk) {
  const receipt = receiptAsked(c, workspace);
  if (!receipt) return c.notFound();
  c.header("content-type", "text/csv; charset=utf-8");
  c.header("content-disposition", `attachment; filename="issues-${receipt.id.slice(0, 12)}.csv"`);
  return stream(c, async (out) => {
    await out.write(issuesHeading);
    const total = receipt.issues.error + receipt.issues.query;
    for (let from = 0; from < total; from += 5000) {
      const some = await issues.some(receipt.id, from, 5000);
      await out.write(some.map(issueLine).join(""));
    }
  });
}

const receiptAsked = (c: Context, workspace: Workspace) =>
  receipts(workspace).find(({ id }) => id === c.req.param("id"));

function arrivalsData(workspace: Workspace, all: readonly Receipt[], day: string, asked: string | undefined) {
  const owed = arrivals(workspace, all, day);
  const overview = overviewOf(owed);
  const period = asked && overview.periods.includes(asked) ? asked : periodToShow(owed);
  const awaited = new Set(owed.flatMap((each) => each.receipts.map(({ id }) => id)));
  const here = all.filter(({ receivedOn }) => receivedOn <= day);
  return {
    day,
    files: here.length,
    rows: here.reduce((sum, receipt) => sum + receipt.rows, 0),
    latest: here
      .map(({ receivedOn }) => receivedOn)
      .toSorted()
      .at(-1),
    missing: owed.filter(({ status }) => status === "missing"),
    overview,
    period,
    agencies: byAgency(owed.filter((each) => each.period === period)),
    agreements: new Map(expectationsOf(workspace).agreements.map((each) => [each.name, each])),
    others: all.filter(({ id }) => !awaited.has(id)),
    titleOf: (format: string) => formatOf(format)?.title ?? format,
  };
}

function receiptData(workspace: Workspace, receipt: Receipt, day: string) {
  const owed = arrivals(workspace, receipts(workspace), day);
  const arrival = owed.find((each) => each.receipts.some(({ id }) => id === receipt.id));
  const format = formatOf(receipt.format);
  const agency = agenciesOf(workspace).find(({ id }) => id === receipt.agency);
  return {
    receipt,
    arrival,
    again: arrival !== undefined && arrival.receipts[0]?.id !== receipt.id,
    formatTitle: format?.title ?? receipt.format,
    agreement: arrival?.agreement ?? format?.agreement,
    agencyName: agency?.name ?? receipt.agency,
    inWords: (table: string) => table.replace(/^cin_/, "").replaceAll("_", " "),
    landedOnly: format?.stage === undefined,
  };
}
