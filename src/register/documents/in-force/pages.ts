import { type Context, Hono } from "hono";
import { Temporal } from "temporal-polyfill";
import { csvOf, readDay } from "../../grammar/index.ts";
import { kinds } from "../kinds.ts";
import type { Room } from "../room.ts";
import { wholeShelf } from "../store.ts";
import { inWords } from "../version/words.ts";
import { isLate, onDay, plannedFor, type Shelved } from "./shelf.ts";

/** How far ahead the list of reviews looks. */
const monthsAhead = 6;

/** Documents in force on a day; the plain list of all documents is left to the page that every kind of record has. */
export function inForcePages({ shell, recordsOf }: Room): Hono {
  const asked = async (c: Context) => {
    const reader = shell.reader(c);
    const whole = reader.may("see", "documents");
    if (!whole && !reader.may("see", "published-documents")) return null;
    const typed = c.req.query("day") ?? "";
    const chosen = typed === "" ? shell.day() : readDay(typed.trim());
    const day = chosen ?? shell.day();
    const shelf = await wholeShelf(recordsOf(reader.partnership));
    const documents = onDay(shelf, day).filter(({ document }) => whole || document.public);
    return { whole, typed, wrong: chosen === null, day, documents, reader };
  };
  return new Hono()
    .get("/documents", async (c, next) => {
      if (listed.some((name) => c.req.query(name) !== undefined)) return next();
      const found = await asked(c);
      if (!found) return shell.forbidden(c, "documents");
      const { day, documents, wrong, typed, whole, reader } = found;
      const today = shell.day();
      return shell.page(c, {
        title: "Documents in force",
        section: "partnership",
        template: "register/documents/views/in-force.njk",
        status: wrong ? 422 : 200,
        unkept: true,
        data: {
          ...{ day, whole, today, other: day !== today },
          typed: wrong ? typed : inWords(day),
          problems: wrong ? [{ text: notADay, href: "#day" }] : [],
          error: wrong ? { text: notADay } : undefined,
          groups: byKind(documents),
          ...(day === today ? aheadOf(documents, today, whole) : {}),
          csv: `/documents/in-force.csv${day === today ? "" : `?day=${day}`}`,
          may: { add: reader.may("add", "documents"), draft: reader.may("add", "versions") },
        },
      });
    })
    .get("/documents/in-force.csv", async (c) => {
      const found = await asked(c);
      if (!found) return shell.forbidden(c, "documents");
      return c.body(csvFrom(found.documents), 200, {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="documents-in-force-${found.day}.csv"`,
        "cache-control": "no-store",
      });
    });
}

/** By these the plain list is asked for. */
const listed = ["list", "state", "owner", "overdue", "words", "sort", "page"];
const notADay = "On which day? Give a day such as 22 April 2026";

/** What holds, under the headings of the kinds. */
function byKind(documents: readonly Shelved[]) {
  return Object.entries(kinds).flatMap(([key, { title }]) => {
    const own = documents.filter(({ document, present }) => present && document.values.kind === key);
    return own.length > 0 ? { title, documents: own } : [];
  });
}

/** What is on the way, what waits, and what is to be looked at again. */
function aheadOf(documents: readonly Shelved[], today: string, whole: boolean) {
  const until = Temporal.PlainDate.from(today).add({ months: monthsAhead }).toString();
  return {
    monthsAhead,
    interims: documents.filter(({ interim }) => interim),
    coming: whole
      ? documents.flatMap(({ document, coming }) =>
          coming.map((placed) => ({
            document,
            placed,
            planned: plannedFor(placed),
            late: isLate(placed, today),
          })),
        )
      : [],
    reviews: whole
      ? documents
          .filter(({ document: { due, open } }) => open && due !== null && due <= until)
          .map(({ document }) => ({ document, overdue: (document.due ?? "") < today }))
          .toSorted((a, b) => ((a.document.due ?? "") < (b.document.due ?? "") ? -1 : 1))
      : [],
    without: whole ? documents.filter(({ present, document }) => !present && document.open) : [],
  };
}

const csvFrom = (documents: readonly Shelved[]) =>
  csvOf([
    ["Document", "Kind", "Version in force", "Since", "Until", "Published"],
    ...documents.flatMap(({ document, kind, present }) =>
      present
        ? [
            [
              ...[document.title, kind?.words ?? "", present.version.title, present.effectiveOn ?? ""],
              ...[present.period?.until ?? "", document.values.published ?? ""],
            ],
          ]
        : [],
    ),
  ]);
