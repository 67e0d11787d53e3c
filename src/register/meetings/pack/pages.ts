import { type Context, Hono } from "hono";
import { pdfOf, type Typst } from "../../../kit/pdf/index.ts";
import type { Kept, OpenedFile } from "../../grammar/index.ts";
import { type AtMeeting, atMeeting, below } from "../desk.ts";
import { entityNamed, type Room } from "../room.ts";
import { minutesDocument } from "./minutes.ts";
import { packOf } from "./pack.ts";

/** The agenda with its papers, and the minutes, each as one PDF, made when it is asked for. */
export function packPages(room: Room): Hono {
  return new Hono()
    .get(below("pack.pdf"), (c) =>
      atMeeting(c, room, "see", async (at) => {
        const { meeting } = at.whole;
        const from = nameOf(c, room);
        const [actions, files] = [await actionsOf(room, at), await filesOf(room, at)];
        const { source, files: inside } = packOf({
          from,
          whole: at.whole,
          previous: previousOf(at),
          actions,
          day: room.shell.day(),
          files,
        });
        return send(c, meeting, { source, files: inside, kind: "Agenda and papers", name: "agenda-pack" });
      }),
    )
    .get(below("minutes.pdf"), (c) =>
      atMeeting(c, room, "see", async ({ whole }) => {
        const { meeting } = whole;
        if (meeting.values.minutes === undefined) return c.notFound();
        const source = minutesDocument(nameOf(c, room), whole);
        return send(c, meeting, { source, kind: "Minutes", name: "minutes" });
      }),
    );
}

const nameOf = (c: Context, { shell, partnershipName }: Room) =>
  shell.reader(c).partnershipName ?? partnershipName;

interface Sending {
  readonly source: Typst;
  readonly files?: ReadonlyMap<string, Uint8Array>;
  readonly kind: string;
  readonly name: string;
}

async function send(c: Context, { reference, title, values }: Kept, { source, files, kind, name }: Sending) {
  const pdf = await pdfOf({
    source,
    title: `${title}: ${kind.toLowerCase()}`,
    day: values.on ?? "",
    ...(files ? { files } : {}),
  });
  return c.body(new Uint8Array(pdf), 200, {
    "content-type": "application/pdf",
    "content-disposition": `attachment; filename="${reference}-${name}.pdf"`,
    "cache-control": "no-store",
  });
}

/** The last meeting of the group before this one that has minutes. */
function previousOf({ whole: { meeting, others } }: AtMeeting): Kept | null {
  const before = others.filter(
    ({ values, state }) =>
      (values.on ?? "") < (meeting.values.on ?? "") && values.minutes !== undefined && state !== "cancelled",
  );
  return before.at(-1) ?? null;
}

/** The open actions that come of the group's decisions and items, those due first in front. */
async function actionsOf({ entities }: Room, { records, whole }: AtMeeting): Promise<readonly Kept[]> {
  const group = whole.group.reference;
  const [open, decisions, items] = await Promise.all([
    records.all(entityNamed(entities, "action"), "waiting"),
    records.alike(entityNamed(entities, "decision"), "group", group),
    records.alike(entityNamed(entities, "item"), "group", group),
  ]);
  const of = new Set([...decisions, ...items].map(({ reference }) => reference));
  const ours = open.filter(({ values }) => of.has(values.decision ?? "") || of.has(values.item ?? ""));
  return ours.toSorted((a, b) => (a.values.due ?? "9").localeCompare(b.values.due ?? "9"));
}

async function filesOf({ papers }: Room, { whole }: AtMeeting): Promise<ReadonlyMap<string, OpenedFile>> {
  const found = new Map<string, OpenedFile>();
  for (const { item } of whole.agenda.placed) {
    const file = await papers.open(item.values.file);
    if (file) found.set(item.reference, file);
  }
  return found;
}
