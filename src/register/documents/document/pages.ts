import { type Context, Hono } from "hono";
import { markdownToHtml } from "../../../kit/prose/index.ts";
import { historyOf, type Kept, lineOf, readDay } from "../../grammar/index.ts";
import { inForceOn } from "../in-force/in-force.ts";
import { mayBeRead, onDay, type Shelved } from "../in-force/shelf.ts";
import { type Room, reference, stepsFor } from "../room.ts";
import { shelfOf } from "../store.ts";
import { levelsOf, stepDownOf } from "../thresholds/thresholds.ts";
import { inWords } from "../version/words.ts";
import { document } from "./document.ts";

/** A document's page: what is in force, what holds meanwhile, and all its versions in time. */
export function documentPages(room: Room): Hono {
  const { shell, recordsOf } = room;
  return new Hono().get(`/documents${reference}`, async (c, next) => {
    const reader = shell.reader(c);
    const whole = reader.may("see", "documents");
    const records = recordsOf(reader.partnership);
    const kept = await records.find(c.req.param("reference") ?? "");
    const plain = c.req.query("record") !== undefined || kept?.entity !== "document";
    if (plain || kept.retired || (!whole && !(kept.public && reader.may("see", "published-documents"))))
      return next();
    const [found] = onDay(await shelfOf(recordsOf(kept.partnership), kept), shell.day());
    if (!found) return next();
    return show(c, room, { found, whole, saved: await lastChange(c, room, kept) });
  });
}

interface Shown {
  readonly found: Shelved;
  readonly whole: boolean;
  readonly saved: object | null;
}

function show(c: Context, { shell }: Room, { found, whole, saved }: Shown) {
  const reader = shell.reader(c);
  const { document: kept, kind, present } = found;
  const typed = c.req.query("day");
  const chosen = typed === undefined ? null : readDay(typed.trim());
  const own = kept.partnership === reader.partnership && !kept.rests;
  return shell.page(c, {
    title: kept.title,
    section: "partnership",
    template: "register/documents/views/document.njk",
    unkept: true,
    data: {
      breadcrumbs: [{ text: "Documents in force", href: "/documents" }, { text: kept.reference }],
      ...{ kept, kind, found, whole, saved, present, asks: asksOf(found) },
      line: lineOf(document, kept, { publicOnly: !whole, day: shell.day() }),
      text: present ? textOf(present.version) : null,
      versions: found.versions.filter((placed) => whole || mayBeRead(found, placed)),
      held: typed === undefined ? null : heldOn(found, chosen),
      typed: typed ?? "",
      problems:
        typed !== undefined && chosen === null
          ? [{ text: "On which day? Give a day such as 22 April 2026", href: "#day" }]
          : [],
      steps: own ? stepsFor(document, kept, reader, kind?.always ? ["close"] : []) : [],
      may: { draft: own && reader.may("add", "versions"), change: own && reader.may("change", "documents") },
    },
    status: typed !== undefined && chosen === null ? 422 : 200,
  });
}

/** A version's text as a page shows it, with its levels of need where it has any; a report that rests on figures has its own. */
export const textOf = ({ reference, values }: Kept) => ({
  html: values.text && !values.snapshot ? markdownToHtml(values.text, { headings: 3 }) : "",
  report: values.text && values.snapshot ? `/reports/${reference}` : null,
  address: values.address,
  levels: levelsOf(values),
  stepDown: stepDownOf(values),
});

/** What was in force on another day, in words. */
function heldOn({ versions }: Shelved, day: string | null) {
  if (day === null) return null;
  const version = inForceOn(versions, day);
  return { day, version };
}

/** What its kind asks for, in a line. */
function asksOf({ kind }: Shelved): string {
  if (!kind) return "";
  const signed = kind.signatures ? `signed by ${kind.signatures} lead safeguarding partners` : "";
  const consulted = kind.consultation ? "consulted on" : "";
  return [consulted, "approved", signed].filter(Boolean).join(", ");
}

/** The newest line of its history, where this page follows a change. */
export async function lastChange(c: Context, { shell, recordsOf, entities }: Room, kept: Kept) {
  if (c.req.query("saved") !== "yes") return null;
  const entity = entities.find(({ name }) => name === kept.entity);
  const reader = shell.reader(c);
  if (!entity || !reader.may("see", entity.many)) return null;
  const [last] = historyOf(entity, await recordsOf(reader.partnership).history(kept.reference));
  return last ? { ...last, on: inWords(last.on) } : null;
}
