import { type Context, Hono } from "hono";
import type { Reader, Shell } from "../../kit/web/index.ts";
import { lastYearOver } from "../decisions/index.ts";
import { csvOf, type Entity, type Records, type RecordsOf } from "../grammar/index.ts";
import { countsInWords, itemsInUse } from "./checklist/checklist.ts";
import { fileOf, linesOf, namesIn } from "./checklist/shown.ts";
import { findingsOn, saidOf } from "./said/store.ts";
import { editions, itemNamed, type SubjectKind, subjectKinds } from "./sets.ts";
import { type HeldAgainst, heldAgainst, requirementsFor, subjectsOf } from "./store.ts";

/** What is held against which edition; the checklists; the sets; one item with the policies that answer it. */
export function requirementPages(shell: Shell, recordsOf: RecordsOf, entities: readonly Entity[]): Hono {
  const desk = (c: Context): Desk => {
    const reader = shell.reader(c);
    return { shell, reader, entities, records: recordsOf(reader.partnership), today: shell.day() };
  };
  const app = new Hono();
  for (const path of ["/requirements", "/requirements/*"])
    app.use(path, async (c, next) =>
      shell.reader(c).may("see", "findings") ? next() : shell.forbidden(c, "findings"),
    );
  app.get("/requirements", (c) => overview(c, desk(c)));
  app.get("/requirements/sets/:edition", (c) => setPage(c, desk(c)));
  app.get("/requirements/items/:id", (c) => itemPage(c, desk(c)));
  app.get("/requirements/:kind/:subject", (c) => checklistPage(c, desk(c)));
  app.get("/requirements/:kind/:subject/export.csv", (c) => exportFile(c, desk(c)));
  return app;
}

interface Desk {
  readonly shell: Shell;
  readonly reader: Reader;
  readonly entities: readonly Entity[];
  readonly records: Records;
  readonly today: string;
}

const view = (name: string) => `register/requirements/views/${name}.njk`;
const home = { text: "Requirements", href: "/requirements" };
const isKind = (word: string): word is SubjectKind => Object.hasOwn(subjectKinds, word);

async function overview(c: Context, { shell, reader, records, entities, today }: Desk) {
  const [said, findings] = await Promise.all([saidOf(records), findingsOn(records)]);
  const years = [lastYearOver(today)];
  const { subjects, beforeSets } = await subjectsOf(records, entities, { years, findings, today });
  return shell.page(c, {
    title: "Requirements",
    section: "partnership",
    template: view("requirements"),
    unkept: true,
    data: {
      beforeSets,
      mayWord: reader.may("add", "wordings"),
      subjects: subjects.map((subject) => {
        const { counts } = heldAgainst(subject, said, findings);
        const { kind, key, title, held } = subject;
        const href = `/requirements/${kind}/${key}`;
        const toRevise = held.reviseBy !== null && held.reviseBy.day < today;
        return { title, href, edition: held.edition.title, words: countsInWords(counts), counts, toRevise };
      }),
      sets: editions.toReversed().map((edition) => {
        const items = kindNames.flatMap((kind) => itemsInUse(edition, kind, said));
        return {
          ...edition,
          items: items.length,
          toCheck: items.filter(({ toCheck }) => toCheck).length,
          unanswered: items.filter(({ answers }) => answers.length === 0).length,
          inForce: edition.from <= today && (edition.until === null || today < edition.until),
        };
      }),
    },
  });
}

const kindNames = Object.keys(subjectKinds) as readonly SubjectKind[];

async function checklistPage(c: Context, desk: Desk) {
  const { shell, reader, records } = desk;
  const made = await asked(c, desk);
  if (made === null) return c.notFound();
  if ("refused" in made)
    return shell.page(c, {
      title: "No set of requirements",
      section: "partnership",
      template: view("none"),
      status: 404,
      data: { breadcrumbs: [home], refused: made.refused },
    });
  const { subject, counts } = made;
  return shell.page(c, {
    title: subject.title,
    section: "partnership",
    template: view("checklist"),
    unkept: true,
    data: {
      breadcrumbs: [home],
      caption: `Held against ${subject.held.edition.title}`,
      ...{ subject, counts, words: countsInWords(counts), beside: made.beside },
      lines: linesOf(made, await namesIn(records, made)),
      may: { add: reader.may("add", "findings") },
      version: subject.kind === "yearly-report" ? null : subject.key,
    },
  });
}

async function exportFile(c: Context, desk: Desk) {
  const made = await asked(c, desk);
  if (made === null || "refused" in made) return c.notFound();
  const { kind, key } = made.subject;
  return c.body(csvOf(fileOf(made, await namesIn(desk.records, made))), 200, {
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="requirements-${kind}-${key}.csv"`,
    "cache-control": "no-store",
  });
}

async function asked(
  c: Context,
  { records, today }: Desk,
): Promise<HeldAgainst | { refused: string } | null> {
  const { kind = "", subject = "" } = c.req.param();
  return isKind(kind) ? requirementsFor(records, kind, subject, today) : null;
}

async function setPage(c: Context, { shell, reader, records }: Desk) {
  const edition = editions.find((each) => each.edition === c.req.param("edition"));
  if (!edition) return c.notFound();
  const said = await saidOf(records);
  return shell.page(c, {
    title: edition.title,
    section: "partnership",
    template: view("set"),
    unkept: true,
    data: {
      breadcrumbs: [home],
      edition,
      later: editions.find((each) => each.edition === edition.supersededBy) ?? null,
      may: { word: reader.may("add", "wordings") },
      lists: kindNames.map((kind) => ({
        kind,
        title: subjectKinds[kind],
        items: itemsInUse(edition, kind, said),
      })),
    },
  });
}

async function itemPage(c: Context, { shell, reader, records, entities, today }: Desk) {
  const id = c.req.param("id") ?? "";
  const said = await saidOf(records);
  const own = said.wordings.find((each) => each.reference === id && each.item === null);
  const set = itemNamed(id);
  const kind = set?.item.for ?? own?.for ?? "";
  const edition = set?.edition ?? editions.find((each) => each.edition === own?.edition);
  const item = edition && isKind(kind) && itemsInUse(edition, kind, said).find((each) => each.id === id);
  if (!edition || !item || !isKind(kind)) return c.notFound();
  const findings = await findingsOn(records);
  const { subjects } = await subjectsOf(records, entities, { years: [], findings, today });
  const onIt = subjects.flatMap((subject) => {
    const found = (findings.get(subject.key) ?? []).find((each) => each.item === id);
    return found ? { title: subject.title, href: `/requirements/${subject.kind}/${subject.key}`, found } : [];
  });
  const answering = await records.findAll(item.answers.map(({ document }) => document));
  const nameOf = new Map(answering.map(({ reference, title }) => [reference, title]));
  return shell.page(c, {
    title: item.title,
    section: "partnership",
    template: view("item"),
    unkept: true,
    data: {
      breadcrumbs: [home, { text: edition.title, href: `/requirements/sets/${edition.edition}` }],
      caption: `${edition.title}, ${subjectKinds[kind].toLowerCase()} ${item.number}`,
      ...{ item, edition, onIt },
      answers: item.answers.map((each) => ({ ...each, name: nameOf.get(each.document) ?? each.document })),
      confirmations: said.confirmations.filter((each) => each.item === id),
      may: {
        confirm: set !== null && reader.may("add", "confirmations"),
        word: set !== null && item.wording === null && reader.may("add", "wordings"),
        answer: set !== null && reader.may("add", "answers"),
      },
    },
  });
}
