import { type Context, Hono } from "hono";
import { z } from "zod";
import { markdownToHtml } from "../../../kit/prose/index.ts";
import { type Reader, readForm } from "../../../kit/web/index.ts";
import { contribution } from "../../../register/contributions/index.ts";
import { signature, signedNow, version } from "../../../register/documents/index.ts";
import { actorOf, type Entity, takeMove, type Values } from "../../../register/grammar/index.ts";
import { commentary, dispatch, presentation, remark } from "../../../register/reports/index.ts";
import { ageInDays } from "../age.ts";
import type { Checked, Checking } from "../check/store.ts";
import { foundInWords, obstacles } from "../check/words.ts";
import { downloadsOf } from "../downloads/store.ts";
import { awaitedFor, presentationLine, standing } from "../list/shown.ts";
import { hrefOf, isDraft, type Report, type Room, reference, reportAt } from "../room.ts";
import { piecesOf, remarkLine } from "./shown.ts";

/** A yearly report’s own page: for those who work on it the workbench, for everybody else the published report. */
export function workbenchPages(room: Room, checking: Checking): Hono {
  const { shell } = room;
  return new Hono()
    .get(`/reports${reference}`, async (c) => {
      const report = await reportAt(c, room);
      if (!report) return c.notFound();
      const reader = shell.reader(c);
      if (reader.may("see", "versions")) return show(c, room, report, checking);
      const open = report.document.public && standing(report.kept, shell.day()) === "published";
      return open && reader.may("see", "published-documents")
        ? showPublished(c, room, report)
        : shell.forbidden(c, "versions");
    })
    .post(`/reports${reference}/figures`, async (c) => {
      const report = await reportAt(c, room);
      if (!report) return c.notFound();
      if (!shell.reader(c).may("pin", "versions")) return shell.forbidden(c, "versions");
      await readForm(c, z.object({}));
      const snapshot = (await room.source.current())?.id ?? "";
      const doing = { move: "pin", values: { snapshot }, by: actorOf(c), on: shell.day() };
      const result = await takeMove({ ...room, records: report.records }, version, report.kept, doing);
      const problem = "problems" in result ? Object.values(result.problems).join(" ") : "";
      return "problems" in result
        ? show(c, room, report, checking, problem)
        : c.redirect(`${hrefOf(report.kept)}?saved=figures`, 303);
    });
}

/** How often a page looks again while files are made, in seconds. */
const lookAgain = 4;

const template = (name: string) => `report/pages/views/${name}.njk`;

async function showPublished(c: Context, room: Room, { kept, records }: Report) {
  const before = await about(records, presentation, kept.reference);
  const downloads = downloadsOf(room, kept);
  if (downloads.running) c.header("refresh", String(lookAgain));
  return room.shell.page(c, {
    title: kept.title,
    section: "reports",
    template: template("published"),
    data: {
      breadcrumbs: [{ text: "Reports", href: "/reports" }, { text: kept.reference }],
      ...{ kept, age: ageInDays(kept.title, kept.values.effectiveOn ?? room.shell.day()) },
      ...{ downloads, lookAgain },
      presentations: before
        .filter((each) => each.public)
        .map((each) => presentationLine(each, room.shell.day())),
    },
  });
}

async function about(records: Report["records"], entity: Entity, report: string, field = "report") {
  return (await records.alike(entity, field, report)).filter(({ retired }) => !retired);
}

async function show(c: Context, room: Room, report: Report, checking: Checking, problem = "") {
  const { shell } = room;
  const { kept, records } = report;
  const reader = shell.reader(c);
  const today = shell.day();
  const is = standing(kept, today);
  const checked = kept.values.text === undefined ? null : await checking(kept);
  const remarks = await about(records, remark, kept.reference);
  const downloads = downloadsOf(room, kept);
  if (downloads.running) c.header("refresh", String(lookAgain));
  return shell.page(c, {
    title: kept.title,
    section: "reports",
    template: template("workbench"),
    unkept: true,
    status: problem ? 409 : 200,
    data: {
      breadcrumbs: [{ text: "Reports", href: "/reports" }, { text: kept.reference }],
      ...{ kept, is, downloads, lookAgain, saved: savedWords[c.req.query("saved") ?? ""] },
      age: ageInDays(kept.title, is === "published" ? (kept.values.effectiveOn ?? today) : today),
      current: (await room.source.current())?.id ?? null,
      ...checkData(checked, kept.values, remarks),
      remarks: remarks.map(remarkLine).toSorted((a, b) => Number(b.open) - Number(a.open)),
      ...(await surroundings(report, today)),
      may: mayOf(reader, report, is),
      problems: problem ? [{ text: problem, href: "#figures" }] : [],
    },
  });
}

const savedWords: Readonly<Record<string, string>> = {
  section: "The section is saved, and its sentences were checked again.",
  figures: "The report rests on the current snapshot now.",
  approved: "The approval is recorded; text, figures and public record are sealed.",
};

function checkData(
  checked: Checked | { readonly refused: string } | null,
  { text = "" }: Values,
  remarks: Parameters<typeof piecesOf>[2],
) {
  if (checked === null) return { pieces: [], check: null };
  if ("refused" in checked)
    return { pieces: piecesOf(text, null, remarks), check: null, refused: checked.refused };
  const { check, inOrder } = checked;
  return {
    ...{ check, inOrder, pieces: piecesOf(text, check, remarks) },
    found: foundInWords(check),
    wrong: obstacles(check),
    printed: check.requirements.filter(({ standing: each }) => each === "printed").length,
  };
}

/** What stands around a report: contributions, the scrutineer's words, signatures, recipients and committees. */
async function surroundings({ kept, records }: Report, today: string) {
  const signatures = await about(records, signature, kept.reference, "about");
  const counting = new Set(signedNow(kept.values, signatures).map(({ reference: each }) => each));
  const commentaries = await about(records, commentary, kept.reference);
  return {
    awaited: awaitedFor(kept, await records.all(contribution)),
    signatures: signatures.map((each) => ({ ...each, counts: counting.has(each.reference) })),
    signed: counting.size,
    commentaries: commentaries
      .filter(({ state }) => state === "stands")
      .map((each) => ({ ...each, html: markdownToHtml(each.values.text ?? "", { headings: 4 }) })),
    dispatches: (await about(records, dispatch, kept.reference)).map((each) => ({
      ...each,
      late: each.open && each.due !== null && each.due < today,
    })),
    presentations: (await about(records, presentation, kept.reference)).map((each) =>
      presentationLine(each, today),
    ),
  };
}

/** What this reader may do from here, as things stand. */
function mayOf(reader: Reader, report: Report, is: string) {
  const own = report.kept.partnership === reader.partnership && !report.kept.rests;
  const draft = own && isDraft(report);
  return {
    edit: draft && reader.may("change", "versions"),
    pin: draft && reader.may("pin", "versions"),
    approve: draft && report.kept.values.text !== undefined && reader.may("approve", "versions"),
    sign: own && is === "approved" && reader.may("add", "signatures"),
    schedule: own && is === "approved" && reader.may("schedule", "versions"),
    remark: draft && reader.may("add", "remarks"),
    comment: draft && reader.may("add", "commentaries"),
    dispatch: own && is === "published" && reader.may("add", "dispatches"),
    present: own && reader.may("add", "presentations"),
    build: reader.may("see", "versions"),
  };
}
