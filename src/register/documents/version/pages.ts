import { type Context, Hono } from "hono";
import { actorOf, type Kept, type Records, takeMove } from "../../grammar/index.ts";
import { lastChange, textOf } from "../document/pages.ts";
import { mayBeRead, onDay, type Placed, type Shelved } from "../in-force/shelf.ts";
import { type Room, reference, stepsFor } from "../room.ts";
import { signaturesShown } from "../signing/shown.ts";
import { responsesTo, shelfOf } from "../store.ts";
import { trackOf } from "./track.ts";
import { version } from "./version.ts";

/** A version's page: where it stands, who was asked and what was done about it, who has signed, and its text. */
export function versionPages(room: Room): Hono {
  const { shell, recordsOf } = room;
  const pages = new Hono().post(`/versions${reference}/levels-in-force`, (c) => takeOver(c, room));
  return pages.get(`/versions${reference}`, async (c, next) => {
    const records = recordsOf(shell.reader(c).partnership);
    const kept = await records.find(c.req.param("reference") ?? "");
    const of = await records.find(kept?.values.document ?? "");
    if (kept?.entity !== "version" || !of || kept.retired || c.req.query("record") !== undefined)
      return next();
    const shelf = await shelfOf(recordsOf(of.partnership), of);
    const [found] = onDay(shelf, shell.day());
    const placed = found?.versions.find(({ version: each }) => each.reference === kept.reference);
    if (!found || !placed) return next();
    return show(c, room, { records, found, placed, signatures: shelf.signatures });
  });
}

/** Begins a draft's levels of need with those in force, and goes on to the form in which they are changed. */
async function takeOver(c: Context, { shell, recordsOf, entities }: Room) {
  const reader = shell.reader(c);
  if (!reader.may("levels", "versions")) return shell.forbidden(c, "versions");
  const records = recordsOf(reader.partnership);
  const kept = await records.find(c.req.param("reference") ?? "");
  const of = await records.find(kept?.values.document ?? "");
  if (kept?.entity !== "version" || !of) return c.notFound();
  const [found] = onDay(await shelfOf(records, of), shell.day());
  const { values: standing = {} } = found?.present?.version ?? {};
  const values = Object.fromEntries(Object.entries(standing).filter(([name]) => levelFields.includes(name)));
  const doing = { move: "levels", values, by: actorOf(c), on: shell.day() };
  await takeMove({ records, entities }, version, kept, doing);
  return c.redirect(`/versions/${kept.reference}/move/levels`, 303);
}

const levelFields = version.moves.find(({ name }) => name === "levels")?.asks ?? [];

interface Shown {
  readonly records: Records;
  readonly found: Shelved;
  readonly placed: Placed;
  readonly signatures: readonly Kept[];
}

async function show(c: Context, room: Room, { records, found, placed, signatures }: Shown) {
  const { shell } = room;
  const reader = shell.reader(c);
  const whole = reader.may("see", "versions");
  if (!whole && !(mayBeRead(found, placed) && reader.may("see", "published-documents")))
    return shell.forbidden(c, "versions");
  const { version: kept } = placed;
  const own = kept.partnership === reader.partnership && !kept.rests;
  const responses = whole ? await responsesTo(room.recordsOf(kept.partnership), kept) : [];
  const ownSignatures = signatures.filter(({ values }) => values.about === kept.reference);
  const inside = whole
    ? {
        track: trackOf({ placed, kind: found.kind, responses, signatures: ownSignatures }),
        steps: own ? onwardFirst(stepsFor(version, kept, reader, neverFor(found, placed))) : [],
        responses: await named(records, responses),
        signatures: signaturesShown(kept, ownSignatures),
        saved: await lastChange(c, room, kept),
        may: {
          ask: own && reader.may("add", "responses") && ["draft", "consulting"].includes(kept.state),
          sign:
            own &&
            reader.may("add", "signatures") &&
            kept.state === "approved" &&
            (found.kind?.signatures ?? 0) > ownSignatures.length,
          takeOver:
            kept.state === "draft" &&
            !kept.values.levels &&
            Boolean(found.present?.version.values.levels) &&
            reader.may("levels", "versions"),
          change: own && reader.may("change", "versions") && kept.values.seal === undefined,
        },
      }
    : {};
  return shell.page(c, {
    title: kept.title,
    section: "partnership",
    template: "register/documents/views/version.njk",
    unkept: true,
    data: {
      breadcrumbs: [
        { text: "Documents in force", href: "/documents" },
        { text: found.document.title, href: `/documents/${found.document.reference}` },
        { text: kept.reference },
      ],
      ...{ kept, found, placed, whole, document: found.document, kind: found.kind },
      text: textOf(kept),
      ...inside,
    },
  });
}

/** What leads on stands before what stops, waits or goes back. */
const onwardFirst = (steps: ReturnType<typeof stepsFor>) => [
  ...steps.filter(({ name }) => !aside.has(name)),
  ...steps.filter(({ name }) => aside.has(name)),
];
const aside: ReadonlySet<string> = new Set([
  "reopen",
  "adopt",
  "set-day",
  "defer",
  "withdraw",
  "end",
  "strike",
]);

/** Each response with the name of its agency. */
async function named(records: Records, responses: readonly Kept[]) {
  const agencies = await records.findAll(responses.flatMap(({ values }) => values.agency ?? []));
  const names = new Map(agencies.map(({ reference: each, title }) => [each, title]));
  return responses.map((each) => ({ ...each, agency: names.get(each.values.agency ?? "") ?? each.title }));
}

/** Steps that this version can never take, so that no button leads to a refusal. */
function neverFor({ kind, document }: Shelved, { standing, version: { values } }: Placed): readonly string[] {
  const held = ["in-force", "superseded", "ended"].includes(standing.is);
  return [
    ...(document.values.kind === "threshold" ? [] : ["levels"]),
    // A check is written down by the check alone (report/pages).
    "record-check",
    ...(document.values.kind === "yearly-report" ? [] : ["pin"]),
    ...(kind?.always || standing.is !== "in-force" ? ["end"] : []),
    ...(values.adoptedFrom ? [] : ["strike"]),
    ...(held ? ["defer", "withdraw"] : []),
    ...(kind?.consultation && values.consultedOn === undefined ? ["approve"] : []),
  ];
}
