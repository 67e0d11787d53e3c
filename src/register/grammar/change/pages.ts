import { randomUUID } from "node:crypto";
import { type Context, Hono } from "hono";
import { enact } from "../act.ts";
import { whyFixed } from "../carry/fixed.ts";
import { adding, type Deed, editing, moving, retiring } from "../deed.ts";
import { fixed } from "../elsewhere/pages.ts";
import type { Problems, Values } from "../entity.ts";
import { asksForFile, sentForm } from "../file/sent.ts";
import type { Kept } from "../record.ts";
import {
  actorOf,
  boxOf,
  type Here,
  here,
  hrefOf,
  placeOf,
  type Room,
  referenceShape,
  suggestionsFor,
  typedIn,
} from "../room.ts";
import { conflictOf, merged } from "./conflict.ts";

/** One form that changes something: what it is called, and what it does. */
interface Form {
  readonly title: string;
  readonly lead: string;
  readonly button: string;
  /** What the action is in the policy. */
  readonly action: string;
  /** What stands in the form when it is opened. */
  readonly standing: Values;
  readonly deed: Deed;
}

const reference = `/:reference{${referenceShape}}`;

/** The forms by which records are added, corrected, moved on, retired and put back. */
export function changePages(room: Room): Hono {
  const { entity } = room;
  const existing = async (c: Context, formFor: (kept: Kept) => Form | null) => {
    const at = here(c, room);
    const kept = await at.records.find(c.req.param("reference") ?? "");
    const form = kept?.entity === entity.name ? formFor(kept) : null;
    if (!kept || !form) return c.notFound();
    const why = await whyFixed(at.records, entity, kept);
    return why ? fixed(c, at, kept, why) : answer(c, at, form);
  };
  return new Hono()
    .on(["GET", "POST"], "/new", (c) => answer(c, here(c, room), toAdd(room, typedIn(c.req.query()))))
    .on(["GET", "POST"], `${reference}/edit`, (c) => existing(c, (kept) => toEdit(room, kept)))
    .on(["GET", "POST"], `${reference}/retire`, (c) => existing(c, (kept) => toRetire(room, kept)))
    .on(["GET", "POST"], `${reference}/move/:move`, (c) =>
      existing(c, (kept) => toMove(room, kept, String(c.req.param("move")))),
    );
}

function toAdd({ entity }: Room, standing: Values): Form {
  return {
    title: `Add ${/^[aeiou]/.test(entity.name) ? "an" : "a"} ${entity.name}`,
    lead: entity.says,
    button: `Add the ${entity.name}`,
    action: "add",
    standing,
    deed: adding(entity),
  };
}

function toEdit({ entity }: Room, kept: Kept): Form {
  return {
    title: `Correct ${kept.reference}`,
    lead: "What it says now stays in its history, with your reason.",
    button: "Save the correction",
    action: "change",
    standing: kept.values,
    deed: editing(entity, kept),
  };
}

function toRetire({ entity }: Room, kept: Kept): Form {
  return {
    title: kept.retired ? `Put ${kept.reference} back` : `Retire ${kept.reference}`,
    lead: kept.retired
      ? "It comes back as it was, and its history says why."
      : `The ${entity.name} leaves every list and stays in the register with its history. It can be put back.`,
    button: kept.retired ? "Put it back" : "Retire it",
    action: "change",
    standing: {},
    deed: retiring(entity, kept),
  };
}

function toMove({ entity }: Room, kept: Kept, name: string): Form | null {
  const move = entity.moves.find((each) => each.name === name);
  const deed = moving(entity, kept, name);
  if (!move || !deed) return null;
  return {
    title: move.words,
    lead: move.why,
    button: move.words,
    action: move.name,
    standing: kept.values,
    deed,
  };
}

async function answer(c: Context, room: Here, form: Form): Promise<Response> {
  const { shell, entity } = room;
  const { fields, kept } = form.deed;
  if (!shell.reader(c).may(form.action, entity.many)) return shell.forbidden(c, entity.many);
  if (c.req.method === "GET") return show(c, room, form, { values: form.standing });
  const sent = await sentForm(c, { fields, before: kept?.values ?? {}, papers: room.papers });
  const { typed } = sent;
  if ("problems" in sent) return show(c, room, form, { values: typed, problems: sent.problems, status: 422 });
  const { values } = sent;
  const basedOn = Number(typed.version ?? 0);
  if (kept && basedOn !== kept.version) return stale(c, room, form, { typed: values, basedOn, now: kept });
  const key = kept ? undefined : sentOnce(typed);
  const result = await enact(room, entity, form.deed, { values, by: actorOf(c), on: shell.day(), key });
  if ("problems" in result)
    return show(c, room, form, { values: typed, problems: result.problems, status: 422 });
  if ("stale" in result) return stale(c, room, form, { typed: values, basedOn, now: result.stale });
  return c.redirect(`${hrefOf(entity, result.reference)}?saved=yes`, 303);
}

/** What a form for a new record is known by, so that sending it twice keeps one record. */
function sentOnce({ once = "" }: Readonly<Record<string, string>>): string | undefined {
  return /^[0-9a-f-]{36}$/.test(once) ? `form ${once}` : undefined;
}

/** Somebody was quicker: both texts side by side, and a form that saves over what stands now, knowingly. */
async function stale(
  c: Context,
  room: Here,
  form: Form,
  { typed, basedOn, now }: { typed: Values; basedOn: number; now: Kept },
) {
  const history = await room.records.history(now.reference);
  const base = history.find(({ version }) => version === basedOn);
  const { fields } = form.deed;
  const values = merged(fields, { base: base?.values ?? {}, yours: typed, now: now.values });
  return show(
    c,
    room,
    { ...form, deed: { ...form.deed, kept: now } },
    {
      values,
      conflict: conflictOf(room.entity, fields, { history, basedOn, yours: values }),
      status: 409,
    },
  );
}

interface Filled {
  readonly values: Values;
  readonly problems?: Problems;
  readonly conflict?: object;
  readonly status?: 409 | 422;
}

async function show(c: Context, room: Here, form: Form, { values, problems = {}, conflict, status }: Filled) {
  const { shell, entity } = room;
  const { kept, fields } = form.deed;
  const suggestions = await suggestionsFor(room, fields);
  const back = kept ? hrefOf(entity, kept.reference) : placeOf(entity);
  return shell.page(c, {
    title: form.title,
    section: entity.section ?? "partnership",
    template: "register/grammar/views/form.njk",
    status: status ?? 200,
    unkept: true,
    data: {
      breadcrumbs: [
        { text: entity.title, href: placeOf(entity) },
        ...(kept ? [{ text: kept.reference, href: back }] : []),
        { text: form.title },
      ],
      lead: form.lead,
      button: form.button,
      files: asksForFile(fields),
      back,
      kept,
      once: kept ? null : (values.once ?? randomUUID()),
      conflict,
      boxes: fields.map((field) => boxOf(field, values, suggestions[field.name])),
      fields: Object.fromEntries(Object.entries(problems).map(([name, text]) => [name, { text }])),
      problems: Object.entries(problems).map(([name, text]) => ({ text, href: `#${name}` })),
    },
  });
}
