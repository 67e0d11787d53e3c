import { type Context, Hono } from "hono";
import { isRole, partnershipKinds, presenceOf, roles } from "../../../access/index.ts";
import { actorOf } from "../../../grammar/index.ts";
import type { Plan } from "../event.ts";
import {
  carriedFields,
  most,
  type Outline,
  one,
  peopleIn,
  readAnswers,
  readOutline,
  type Sent,
  several,
} from "../forms.ts";
import type { Room } from "../pages.ts";
import { parted } from "../parted.ts";
import { proposedFor, seatsProposed } from "../proposed.ts";
import { previewOf } from "./preview.ts";

type Kind = Plan["kind"];

const view = (name: string) => `register/partners/partnerships/views/${name}.njk`;
const titles: Readonly<Record<Kind, string>> = {
  separate: "Separate this partnership",
  join: "Join with another partnership",
};

/** The forms that separate and join: what they become, where each open record goes, a look at it, and done. */
export function changePages(room: Room): Hono {
  const { shell } = room;
  const app = new Hono();
  for (const kind of ["separate", "join"] as const)
    app.on(["GET", "POST"], `/${kind}`, async (c) => {
      if (!shell.reader(c).may("change", "partnerships")) return shell.forbidden(c, "partnerships");
      const sent = c.req.method === "POST" ? sentBy(await c.req.parseBody({ all: true })) : null;
      return sent ? answered(c, room, kind, sent) : begin(c, room, { kind, sent: {}, problems: {} });
    });
  return app;
}

function sentBy(body: Record<string, unknown>): Sent {
  const sent: Record<string, string | readonly string[]> = {};
  for (const [name, value] of Object.entries(body)) {
    if (typeof value === "string") sent[name] = value;
    if (Array.isArray(value)) sent[name] = value.filter((each) => typeof each === "string");
  }
  return sent;
}

async function answered(c: Context, room: Room, kind: Kind, sent: Sent) {
  const { outline, problems } = readOutline(sent, kind, room.shell.reader(c).partnership);
  const wrong = { ...(await stands(c, room, outline)), ...problems };
  const step = one(sent, "step");
  if (Object.keys(wrong).length > 0 || step === "change")
    return begin(c, room, { kind, sent, problems: step === "change" ? {} : wrong });
  const given = { open: await room.events.open(outline.from), people: await peopleFor(room, outline) };
  const answers = readAnswers(sent, outline.to, given);
  const asked = { kind, sent, outline, ...given };
  if (step === "open") return openOnes(c, room, asked, null);
  const torn = byGoing(parted(given.open, answers.becomes) ?? {});
  const unsaid = { ...torn, ...answers.problems };
  if (Object.keys(unsaid).length > 0) return openOnes(c, room, asked, unsaid);
  if (step !== "done") return preview(c, room, { ...asked, ...answers });
  const decision = await decisionOf(c, room, outline);
  const result = await room.events.enact({ ...outline, ...answers, decision }, actorOf(c));
  if ("event" in result) return settle(c, room, { outline, result, seats: answers.seats });
  // What was added meanwhile is asked for where the open records are.
  const open = await room.events.open(outline.from);
  const ofRecords = Object.keys(result.refused).some((name) =>
    open.some(({ kept }) => kept.reference === name),
  );
  return ofRecords
    ? openOnes(c, room, { ...asked, open }, byGoing(result.refused))
    : begin(c, room, { kind, sent, problems: result.refused });
}

const byGoing = (problems: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(problems).map(([reference, words]) => [`go.${reference}`, words]));

interface Settled {
  readonly outline: Outline;
  readonly result: { readonly to: readonly string[] };
  readonly seats: Plan["seats"];
}

/** Whoever did it sits in a successor now, where they have a seat in one. */
async function settle(c: Context, { access }: Room, { outline, result, seats }: Settled) {
  const presence = presenceOf(c);
  const own = outline.to.findIndex(({ mark }) =>
    seats.some(({ account, partnership }) => account === presence.account && partnership === mark),
  );
  const place = result.to[own];
  if (place) await access.sessions.sit(presence, place);
  return c.redirect("/partnerships?done=yes", 303);
}

/** What stands in the way of it now, by field. */
async function stands(c: Context, room: Room, outline: Outline) {
  const mayEnd = placesToEnd(c).map(({ id }) => id);
  const decision = outline.decision === null ? null : await decisionOf(c, room, outline);
  return {
    ...(await room.events.whyNot(outline)),
    ...(outline.from.every((id) => mayEnd.includes(id))
      ? {}
      : { from: "Choose partnerships that you lead or serve" }),
    ...(outline.decision !== null && decision === null
      ? { decision: `There is no ${outline.decision}: give the reference of the decision, or leave it empty` }
      : {}),
  };
}

async function decisionOf(
  c: Context,
  { shell, recordsOf }: Room,
  { decision }: Outline,
): Promise<string | null> {
  const kept = decision === null ? null : await recordsOf(shell.reader(c).partnership).find(decision);
  return kept?.entity === "decision" ? kept.reference : null;
}

/** Where this account may end a partnership: where it sits, and where it has a seat, as one who may change partnerships. */
export const placesToEnd = (c: Context) =>
  presenceOf(c).places.filter(({ role }) => ["business-manager", "lead-safeguarding-partner"].includes(role));

async function peopleFor({ access, home }: Room, { from }: Outline) {
  const [accounts, seats] = await Promise.all([access.accounts.list(), access.seats.list()]);
  return peopleIn(from, home, { accounts, seats, isRole });
}

interface Beginning {
  readonly kind: Kind;
  readonly sent: Sent;
  readonly problems: Readonly<Record<string, string>>;
}

const ofOutline = /^(on|why|decision|from|name-\d|mark-\d|kind-\d)$/;

function begin(c: Context, { shell }: Room, { kind, sent, problems }: Beginning) {
  const { partnership, partnershipName } = shell.reader(c);
  const others = placesToEnd(c).filter(({ id }) => id !== partnership);
  return shell.page(c, {
    title: titles[kind],
    section: "partnership",
    template: view("change"),
    status: Object.keys(problems).length > 0 ? 422 : 200,
    unkept: true,
    data: {
      ...framed(kind, problems),
      here: partnershipName,
      others: others.map((each) => ({ ...each, chosen: several(sent, "from").includes(each.id) })),
      typed: Object.fromEntries(Object.keys(sent).map((name) => [name, one(sent, name)])),
      kinds: Object.entries(partnershipKinds).map(([value, text]) => ({ value, text })),
      rows: Array.from({ length: kind === "join" ? 1 : most }, (_, at) => at),
      hidden: carriedFields(sent, (name) => ofOutline.test(name)),
    },
  });
}

const framed = (kind: Kind, problems: Readonly<Record<string, string>>) => ({
  kind,
  breadcrumbs: [{ text: "Partnerships", href: "/partnerships" }, { text: titles[kind] }],
  fields: Object.fromEntries(Object.entries(problems).map(([name, text]) => [name, { text }])),
  problems: Object.entries(problems).map(([name, text]) => ({ text, href: `#${name}` })),
});

interface Asked {
  readonly kind: Kind;
  readonly sent: Sent;
  readonly outline: Outline;
  readonly open: Awaited<ReturnType<Room["events"]["open"]>>;
  readonly people: Awaited<ReturnType<typeof peopleFor>>;
}

function openOnes(
  c: Context,
  { shell, entities }: Room,
  { kind, sent, outline, open, people }: Asked,
  problems: Readonly<Record<string, string>> | null,
) {
  const proposed = proposedFor(open, outline.to);
  const first = !Object.keys(sent).some((name) => name.startsWith("go.") || name.startsWith("seat."));
  const lines = (many: string) =>
    open
      .filter(({ entity }) => entity.many === many)
      .map(({ entity, kept: { reference, title } }) => ({
        ...{ reference, title, href: `/${entity.many}/${reference}` },
        chosen: one(sent, `go.${reference}`) || (proposed.get(reference) ?? ""),
      }));
  return shell.page(c, {
    title: titles[kind],
    section: "partnership",
    template: view("open"),
    status: problems ? 422 : 200,
    unkept: true,
    data: {
      ...framed(kind, problems ?? {}),
      outline,
      kinds: entities
        .filter(({ many }) => open.some(({ entity }) => entity.many === many))
        .map(({ many, title }) => ({ many, title, lines: lines(many), why: one(sent, `ends.${many}`) })),
      people: people.map(({ account, name, role }) => ({
        ...{ account, name, role: roles[role] },
        marks: first ? seatsProposed(role, outline.to) : several(sent, `seat.${account}`),
      })),
      hidden: carriedFields(sent, (name) => /^(go|ends|seat)\./.test(name)),
    },
  });
}

type Answered = Asked & Pick<Plan, "becomes" | "seats">;

async function preview(c: Context, { shell, access }: Room, { kind, sent, outline, ...rest }: Answered) {
  const names = new Map((await access.partnerships.list()).map(({ id, name }) => [id, name]));
  return shell.page(c, {
    title: `${titles[kind]}: is this right?`,
    section: "partnership",
    template: view("preview"),
    unkept: true,
    data: {
      ...framed(kind, {}),
      outline,
      from: outline.from.map((id) => names.get(id) ?? id),
      ...previewOf(outline, rest),
      hidden: carriedFields(sent, () => false),
    },
  });
}
