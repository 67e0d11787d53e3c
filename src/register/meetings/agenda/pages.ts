import { type Context, Hono } from "hono";
import { type Kept, takeMove } from "../../grammar/index.ts";
import { type AtMeeting, atMeeting, below, crumbs, summaryOf, typedIn } from "../desk.ts";
import { item } from "../item.ts";
import { purposes } from "../item-fields.ts";
import { hrefOf, type Room } from "../room.ts";
import { changesOf, type Wish } from "./changes.ts";

/** The form by which an agenda is made: what is on it in its order, and what the forward plan has for the group. */
export function agendaPages(room: Room): Hono {
  return new Hono()
    .get(below("agenda"), (c) => atMeeting(c, room, "change", (at) => show(c, room, at, {})))
    .post(below("agenda"), (c) => atMeeting(c, room, "change", (at) => save(c, room, at)));
}

interface Shown {
  readonly typed?: Readonly<Record<string, string>>;
  readonly problems?: Readonly<Record<string, string>>;
}

async function show(
  c: Context,
  { shell }: Room,
  { records, whole }: AtMeeting,
  { typed, problems = {} }: Shown,
) {
  const { meeting, agenda } = whole;
  const waiting = await waitingFor(records, meeting);
  const said = (kept: Kept, name: string, standing: string) =>
    typed?.[`${kept.reference}.${name}`] ?? standing;
  const lineOf = (kept: Kept, place: string) => ({
    ...{ reference: kept.reference, version: said(kept, "version", String(kept.version)), title: kept.title },
    ...{ owner: kept.owner, wantedBy: kept.values.wantedBy, duty: kept.values.duty, state: kept.state },
    purpose: purposes[kept.values.purpose as keyof typeof purposes],
    order: said(kept, "order", place),
    minutes: said(kept, "minutes", kept.values.minutes ?? ""),
    add: typed?.[`${kept.reference}.add`] === "yes",
    paper: kept.values.paper !== undefined || kept.values.file !== undefined,
  });
  return shell.page(c, {
    title: "Build the agenda",
    section: "partnership",
    template: "register/meetings/views/agenda.njk",
    status: Object.keys(problems).length > 0 ? 422 : 200,
    unkept: true,
    data: {
      breadcrumbs: crumbs(whole, "Agenda"),
      meeting,
      agenda,
      placed: agenda.placed.map(({ item: kept, number, at }) => ({ ...lineOf(kept, String(number)), at })),
      waiting: waiting.map((kept) => lineOf(kept, "")),
      href: hrefOf(meeting.reference),
      closed: !["planned", "called", "held"].includes(meeting.state),
      fields: Object.fromEntries(Object.entries(problems).map(([name, text]) => [name, { text }])),
      problems: summaryOf(problems),
    },
  });
}

/** What the forward plan has for the meeting's group, what is wanted soonest first. */
async function waitingFor(records: AtMeeting["records"], { values }: Kept): Promise<readonly Kept[]> {
  const own = await records.alike(item, "group", values.group);
  return own
    .filter(({ state, retired }) => state === "proposed" && !retired)
    .toSorted((a, b) => (a.values.wantedBy ?? "9").localeCompare(b.values.wantedBy ?? "9"));
}

async function save(c: Context, room: Room, at: AtMeeting) {
  const typed = await typedIn(c);
  const { meeting, agenda } = at.whole;
  const waiting = await waitingFor(at.records, meeting);
  const wishes = changesOf(
    agenda.placed.map((each) => each.item),
    waiting,
    typed,
  );
  if ("problems" in wishes) return show(c, room, at, { typed, problems: wishes.problems });
  const problems = await written(room, at, wishes.wishes);
  if (problems) return show(c, room, at, { typed, problems });
  return c.redirect(`${hrefOf(meeting.reference, "agenda")}?saved=yes`, 303);
}

/** Takes every step or, where one is refused or somebody was quicker, none; gives what stood in the way. */
async function written(
  { shell, entities }: Room,
  { records, whole, by }: AtMeeting,
  wishes: readonly Wish[],
) {
  let problems: Readonly<Record<string, string>> | null = null;
  const undo = new Error("The agenda is not changed.");
  const write = records.together(async (within) => {
    for (const { kept, move, values } of wishes) {
      const given = move === "place" ? { ...values, meeting: whole.meeting.reference } : values;
      const result = await takeMove({ records: within, entities }, item, kept, {
        move,
        values: given,
        by,
        on: shell.day(),
      });
      if ("problems" in result)
        problems = { [`${kept.reference}.order`]: Object.values(result.problems).join(" ") };
      if ("stale" in result)
        problems = {
          [`${kept.reference}.order`]: `${kept.title}: somebody changed it meanwhile; look at it and save again`,
        };
      if (problems) throw undo;
    }
  });
  await write.catch((error: unknown) => {
    if (error !== undo) throw error;
  });
  return problems;
}
