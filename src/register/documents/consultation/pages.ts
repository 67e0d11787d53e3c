import { type Context, Hono } from "hono";
import { z } from "zod";
import { readForm } from "../../../kit/web/index.ts";
import { actorOf, addRecord, type Kept, type Records, readDay } from "../../grammar/index.ts";
import { type Room, reference } from "../room.ts";
import { responsesTo } from "../store.ts";
import { response } from "./response.ts";

/** What was typed, and the agencies ticked: each has a box of its own name, "agency.AG-2024-001". */
const form = z.record(z.string(), z.unknown()).transform((typed) => ({
  answerBy: typeof typed.answerBy === "string" ? typed.answerBy.trim() : "",
  agencies: Object.keys(typed).flatMap((name) => (name.startsWith("agency.") ? name.slice(7) : [])),
}));

/** The form by which several agencies are asked at once what they say to a draft. */
export function consultationPages(room: Room): Hono {
  const { shell, recordsOf } = room;
  return new Hono().on(["GET", "POST"], `/versions${reference}/ask`, async (c) => {
    const reader = shell.reader(c);
    if (!reader.may("add", "responses")) return shell.forbidden(c, "responses");
    const records = recordsOf(reader.partnership);
    const kept = await records.find(c.req.param("reference") ?? "");
    if (kept?.entity !== "version" || !["draft", "consulting"].includes(kept.state)) return c.notFound();
    if (c.req.method === "GET")
      return show(c, room, { kept, records, answerBy: kept.values.consultUntil ?? "", ticked: [] });
    const sent = await readForm(c, form);
    const typed = "problems" in sent ? { answerBy: "", agencies: [] } : sent.values;
    const problems = {
      ...(readDay(typed.answerBy) ? {} : { answerBy: "Answer by: give a day such as 22 April 2026" }),
      ...(typed.agencies.length ? {} : { agencies: "Choose whom to ask" }),
    };
    const shown = { kept, records, answerBy: typed.answerBy, ticked: typed.agencies };
    if (Object.keys(problems).length > 0) return show(c, room, { ...shown, problems });
    const refused = await ask(c, room, { kept, records, ...typed });
    return refused
      ? show(c, room, { ...shown, problems: refused })
      : c.redirect(`/versions/${kept.reference}#consultation`, 303);
  });
}

interface Asking {
  readonly kept: Kept;
  readonly records: Records;
  readonly answerBy: string;
  readonly agencies: readonly string[];
}

/** Asks all of them, or none where one cannot be asked. */
async function ask(c: Context, { shell, entities }: Room, { kept, records, answerBy, agencies }: Asking) {
  const [by, on] = [actorOf(c), shell.day()];
  return records
    .together(async (within) => {
      for (const { reference: agency, title } of await within.findAll(agencies)) {
        const values = { name: `${title} on ${kept.title}`, about: kept.reference, agency, answerBy };
        const result = await addRecord({ records: within, entities }, response, { values, by, on });
        if ("problems" in result) throw new Refusal(result.problems);
      }
      return null;
    })
    .catch((error: unknown) => {
      if (error instanceof Refusal) return error.problems;
      throw error;
    });
}

/** Undoes what was written before it in the same transaction. */
class Refusal extends Error {
  readonly problems: Readonly<Record<string, string>>;
  constructor(problems: Readonly<Record<string, string>>) {
    super("refused");
    this.problems = problems;
  }
}

interface Shown {
  readonly kept: Kept;
  readonly records: Records;
  readonly answerBy: string;
  readonly ticked: readonly string[];
  readonly problems?: Readonly<Record<string, string>>;
}

async function show(c: Context, { shell, entities }: Room, given: Shown) {
  const { kept, records, answerBy, ticked, problems = {} } = given;
  const agency = entities.find(({ name }) => name === "agency");
  const already = (await responsesTo(records, kept)).map(({ values }) => values.agency);
  const agencies = await records.all(agency, "waiting");
  return shell.page(c, {
    title: "Ask agencies what they say to it",
    section: "partnership",
    template: "register/documents/views/ask.njk",
    unkept: true,
    status: Object.keys(problems).length > 0 ? 422 : 200,
    data: {
      ...{ kept, answerBy, back: { text: kept.title, href: `/versions/${kept.reference}` } },
      agencies: agencies
        .filter(({ reference: each }) => !already.includes(each))
        .map(({ reference: value, title: text }) => ({ value, text, checked: ticked.includes(value) })),
      fields: problems,
      problems: Object.entries(problems).map(([name, text]) => ({ text, href: `#${name}` })),
    },
  });
}
