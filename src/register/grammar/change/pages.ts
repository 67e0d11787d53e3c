import { type Context, Hono } from "hono";
import { whyFixed } from "../carry/fixed.ts";
import { fixed } from "../elsewhere/pages.ts";
import type { Actor, Around, Field, Problems, Values } from "../entity.ts";
import { asksForFile, sentForm } from "../file/sent.ts";
import { fieldsToAdd, fieldsToEdit, fieldsToMove, reasonField } from "../form.ts";
import { around, resolved } from "../links.ts";
import { added, type Change, edited, type Kept, moved, type Refused, retired } from "../record.ts";
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

/** One form that changes something: what it is called, what it asks, and what follows from the answers. */
interface Form {
  readonly title: string;
  readonly lead: string;
  readonly button: string;
  readonly fields: readonly Field[];
  /** What the action is in the policy. */
  readonly action: string;
  /** Null for a new record. */
  readonly kept: Kept | null;
  /** What stands in the form when it is opened. */
  readonly standing: Values;
  follows(values: Values, by: Actor, around: Around): Change | Refused;
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
    .on(["GET", "POST"], "/new", (c) => answer(c, here(c, room), adding(room, typedIn(c.req.query()))))
    .on(["GET", "POST"], `${reference}/edit`, (c) => existing(c, (kept) => editing(room, kept)))
    .on(["GET", "POST"], `${reference}/retire`, (c) => existing(c, (kept) => retiring(room, kept)))
    .on(["GET", "POST"], `${reference}/move/:move`, (c) =>
      existing(c, (kept) => moving(room, kept, String(c.req.param("move")))),
    );
}

function adding({ entity }: Room, standing: Values): Form {
  return {
    title: `Add ${/^[aeiou]/.test(entity.name) ? "an" : "a"} ${entity.name}`,
    lead: entity.says,
    button: `Add the ${entity.name}`,
    fields: fieldsToAdd(entity),
    action: "add",
    kept: null,
    standing,
    follows: (values, _, around) => {
      const problems = entity.refuses?.(values, around);
      return problems ? { problems } : added(entity, values);
    },
  };
}

function editing({ entity }: Room, kept: Kept): Form {
  const fields = fieldsToEdit(entity);
  return {
    title: `Correct ${kept.reference}`,
    lead: "What it says now stays in its history, with your reason.",
    button: "Save the correction",
    fields,
    action: "change",
    kept,
    standing: kept.values,
    follows: (values, _, around) => {
      const change = edited(
        kept,
        fields.map(({ name }) => name),
        values,
      );
      const problems = entity.refuses?.({ ...change.draft.values, why: values.why ?? "" }, around);
      return problems ? { problems } : change;
    },
  };
}

function retiring({ entity }: Room, kept: Kept): Form {
  return {
    title: kept.retired ? `Put ${kept.reference} back` : `Retire ${kept.reference}`,
    lead: kept.retired
      ? "It comes back as it was, and its history says why."
      : `The ${entity.name} leaves every list and stays in the register with its history. It can be put back.`,
    button: kept.retired ? "Put it back" : "Retire it",
    fields: [reasonField(kept.retired ? "Why is it put back?" : "Why is it retired?")],
    action: "change",
    kept,
    standing: {},
    follows: ({ why = "" }, _, around) => {
      const problems = entity.refusesToRetire?.(kept, around);
      return problems ? { problems } : retired(kept, why);
    },
  };
}

function moving({ entity }: Room, kept: Kept, name: string): Form | null {
  const move = entity.moves.find((each) => each.name === name);
  if (!move) return null;
  return {
    title: move.words,
    lead: move.why,
    button: move.words,
    fields: fieldsToMove(entity, move),
    action: move.name,
    kept,
    standing: kept.values,
    follows: (given, by, around) => moved(entity, kept, move, { given, by, around }),
  };
}

async function answer(c: Context, room: Here, form: Form): Promise<Response> {
  const { shell, entity } = room;
  if (!shell.reader(c).may(form.action, entity.many)) return shell.forbidden(c, entity.many);
  if (c.req.method === "GET") return show(c, room, form, { values: form.standing });
  const before = form.kept?.values ?? {};
  const sent = await sentForm(c, { fields: form.fields, before, papers: room.papers });
  const { typed } = sent;
  if ("problems" in sent) return show(c, room, form, { values: typed, problems: sent.problems, status: 422 });
  const basedOn = Number(typed.version ?? 0);
  if (form.kept && basedOn !== form.kept.version)
    return stale(c, room, form, { typed: sent.values, basedOn, now: form.kept });
  const linked = await resolved(entity, sent.values, room, form.kept?.reference);
  const result = "problems" in linked ? linked : await kept(c, room, form, linked.values);
  if ("problems" in result)
    return show(c, room, form, { values: typed, problems: result.problems, status: 422 });
  if ("stale" in result) return stale(c, room, form, { typed: sent.values, basedOn, now: result.stale });
  return c.redirect(`${hrefOf(entity, result.reference)}?saved=yes`, 303);
}

/** Asks the rules and keeps what follows, in one transaction: what a rule saw still stands when it is written. */
async function kept(c: Context, room: Here, form: Form, values: Values) {
  const { entity, shell } = room;
  return room.records.together(async (records) => {
    const change = await following(c, { ...room, records }, form, values);
    if ("problems" in change) return change;
    const step = { change, act: { by: actorOf(c), on: shell.day() } };
    return form.kept ? records.change(entity, form.kept, step) : records.add(entity, step);
  });
}

async function following(c: Context, room: Here, form: Form, values: Values) {
  const place = { reference: form.kept?.reference ?? null, on: room.shell.day() };
  const seen = await around(room, room.entity, { ...form.kept?.values, ...values }, place);
  return form.follows(values, actorOf(c), seen);
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
  const values = merged(form.fields, { base: base?.values ?? {}, yours: typed, now: now.values });
  return show(
    c,
    room,
    { ...form, kept: now },
    {
      values,
      conflict: conflictOf(room.entity, form.fields, { history, basedOn, yours: values }),
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
  const { kept, fields } = form;
  const suggestions = await suggestionsFor(room, fields);
  const back = kept ? hrefOf(entity, kept.reference) : placeOf(entity);
  return shell.page(c, {
    title: form.title,
    section: "partnership",
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
      conflict,
      boxes: fields.map((field) => boxOf(field, values, suggestions[field.name])),
      fields: Object.fromEntries(Object.entries(problems).map(([name, text]) => [name, { text }])),
      problems: Object.entries(problems).map(([name, text]) => ({ text, href: `#${name}` })),
    },
  });
}
