import { type Context, Hono } from "hono";
import type { Reader } from "../../../kit/web/index.ts";
import { contribution } from "../../../register/contributions/index.ts";
import { document, signature, version } from "../../../register/documents/index.ts";
import type { Entity, Kept, Records } from "../../../register/grammar/index.ts";
import { dispatch, presentation, remark } from "../../../register/reports/index.ts";
import type { Checking } from "../check/store.ts";
import { obstacles } from "../check/words.ts";
import { isDraft, type Room } from "../room.ts";
import { presentationLine, reportLine } from "./shown.ts";

/** “Reports”: the yearly reports by year with what waits for each, and what goes to committees. */
export function listPages(room: Room, checking: Checking): Hono {
  const { shell } = room;
  return new Hono().get("/reports", (c) => {
    const reader = shell.reader(c);
    if (reader.may("see", "versions")) return show(c, room, checking);
    return reader.may("see", "published-documents")
      ? showPublished(c, room)
      : shell.forbidden(c, "documents");
  });
}

const template = "report/pages/views/reports.njk";

async function show(c: Context, { shell, recordsOf }: Room, checking: Checking) {
  const reader = shell.reader(c);
  const records = recordsOf(reader.partnership);
  const standing = async (entity: Entity) => (await records.all(entity)).filter(({ retired }) => !retired);
  const { documents, versions } = await yearlyReports(records);
  const around = {
    signatures: await standing(signature),
    remarks: await standing(remark),
    contributions: await standing(contribution),
    presentations: await standing(presentation),
    dispatches: await standing(dispatch),
  };
  const today = shell.day();
  const [keeping] = documents.filter(({ open, partnership }) => open && partnership === reader.partnership);
  return shell.page(c, {
    title: "Reports",
    section: "reports",
    template,
    unkept: true,
    data: {
      reports: await Promise.all(
        byYear(versions).map(async (each) => {
          const line = reportLine(each, around, today);
          return { ...line, waits: [...(await sentencesOf(each, checking)), ...line.waits] };
        }),
      ),
      presentations: around.presentations
        .filter(({ state }) => state !== "withdrawn")
        .map((each) => presentationLine(each, today))
        .toSorted((a, b) => (a.meetingOn < b.meetingOn ? 1 : -1)),
      dispatches: around.dispatches
        .filter(({ open }) => open)
        .map(({ reference, title, due }) => ({ reference, title, due, late: due !== null && due < today })),
      whole: true,
      may: mayBegin(reader, keeping),
    },
  });
}

/** What this reader may begin here: a year's report, first the document that keeps them, a paper for a committee. */
const mayBegin = ({ may }: Reader, keeping: Kept | undefined) => ({
  draft: keeping && may("add", "versions") ? `/versions/new?document=${keeping.reference}` : null,
  document: keeping ? null : may("add", "documents") && "/documents/new?kind=yearly-report",
  present: may("add", "presentations"),
});

/** What a draft's own sentences wait for. */
async function sentencesOf(kept: Kept, checking: Checking): Promise<readonly string[]> {
  if (!isDraft({ kept })) return [];
  if (kept.values.text === undefined) return ["Its text is kept elsewhere"];
  const checked = await checking(kept);
  if ("refused" in checked) return ["Figures to check it against"];
  const wrong = obstacles(checked.check);
  if (wrong > 0) return [`${wrong} ${wrong === 1 ? "thing" : "things"} to correct`];
  return [kept.values.snapshot === undefined ? "Its figures to be chosen" : "Its approval"];
}

/** What anybody may read: published reports, and what went to committees in public. */
async function showPublished(c: Context, { shell, recordsOf }: Room) {
  const reader = shell.reader(c);
  const records = recordsOf(reader.partnership);
  const today = shell.day();
  const { documents, versions } = await yearlyReports(records);
  const open = new Set(documents.filter((each) => each.public).map(({ reference }) => reference));
  const none = { signatures: [], remarks: [], contributions: [], presentations: [], dispatches: [] };
  const presentations = (await records.all(presentation)).filter((each) => each.public && !each.retired);
  return shell.page(c, {
    title: "Reports",
    section: "reports",
    template,
    data: {
      reports: byYear(versions)
        .filter(({ values }) => open.has(values.document ?? ""))
        .map((each) => reportLine(each, none, today))
        .filter(({ is }) => is === "published"),
      presentations: presentations
        .map((each) => presentationLine(each, today))
        .toSorted((a, b) => (a.meetingOn < b.meetingOn ? 1 : -1)),
      ...{ dispatches: [], whole: false, may: {} },
    },
  });
}

async function yearlyReports(records: Records) {
  const documents = (await records.alike(document, "kind", "yearly-report")).filter(
    ({ retired }) => !retired,
  );
  const versions = await Promise.all(
    documents.map(({ reference }) => records.alike(version, "document", reference)),
  );
  return {
    documents,
    versions: versions.flat().filter(({ retired, state }) => !retired && state !== "withdrawn"),
  };
}

const byYear = (versions: readonly Kept[]) =>
  versions.toSorted((a, b) => (a.title === b.title ? 0 : a.title < b.title ? 1 : -1));
