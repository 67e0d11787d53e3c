import { type Context, Hono } from "hono";
import { calendarFile } from "../../../kit/ics/index.ts";
import { day } from "../../../kit/web/index.ts";
import { type Kept, lineOf, type Records } from "../../grammar/index.ts";
import { countedIn } from "../attendance/store.ts";
import { attendanceByAgency, meetingTally } from "../attendance/tallies.ts";
import { item } from "../item.ts";
import { purposes, returns } from "../item-fields.ts";
import { meeting } from "../meeting.ts";
import { hrefOf, type Room } from "../room.ts";
import { groupsOf, namesFor } from "../store.ts";
import { eventOf } from "./events.ts";
import { forwardPlan } from "./plan.ts";

const reference = "[A-Z]+(?:-[A-Z]+)?-\\d{4}-\\d+";

/** When groups meet, the forward plan, and calendar files. A calendar program cannot sign in, so that these are downloads. */
export function calendarPages(room: Room): Hono {
  const { shell } = room;
  const seen = async (c: Context, answer: (records: Records) => Promise<Response>) => {
    const reader = shell.reader(c);
    return reader.may("see", meeting.many)
      ? answer(room.recordsOf(reader.partnership))
      : shell.forbidden(c, meeting.many);
  };
  return new Hono()
    .get("/meetings", (c) => seen(c, (records) => list(c, room, records)))
    .get("/meetings/plan", (c) => seen(c, (records) => plan(c, room, records)))
    .get("/meetings/calendar.ics", (c) => seen(c, (records) => groupsCalendar(c, room, records)))
    .get(`/meetings/:reference{${reference}}/calendar.ics`, (c) =>
      seen(c, async (records) => {
        const kept = await records.find(c.req.param("reference"));
        return kept?.entity === "meeting" ? calendar(c, room, kept.title, [kept]) : c.notFound();
      }),
    );
}

async function groupsCalendar(c: Context, room: Room, records: Records) {
  const chosen = await chosenGroup(c, records);
  const kept = chosen ? await records.alike(meeting, "group", chosen.reference) : await records.all(meeting);
  const planned = kept.filter(({ retired }) => !retired);
  return calendar(c, room, chosen?.title ?? "Meetings", planned);
}

function calendar(c: Context, { now, shell }: Room, name: string, meetings: readonly Kept[]) {
  const events = meetings.map((each) => eventOf(each, new URL(c.req.url).origin));
  const file = calendarFile({ name, written: now().toString(), events });
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return c.body(file, 200, {
    "content-type": "text/calendar; charset=utf-8",
    "content-disposition": `attachment; filename="${slug || "meetings"}-${shell.day()}.ics"`,
    "cache-control": "no-store",
  });
}

async function chosenGroup(c: Context, records: Records): Promise<Kept | null> {
  const asked = c.req.query("group") ?? "";
  const kept = asked === "" ? null : await records.find(asked);
  return kept?.entity === "group" ? kept : null;
}

async function list(c: Context, room: Room, records: Records) {
  const { shell } = room;
  const [chosen, groups] = [await chosenGroup(c, records), await groupsOf(records)];
  const open = await records.all(meeting, "waiting");
  const own = chosen
    ? (await records.alike(meeting, "group", chosen.reference)).filter(({ retired }) => !retired)
    : open;
  const reader = shell.reader(c);
  const titles = new Map(groups.map((each) => [each.reference, each.title]));
  const rows = (kept: readonly Kept[]) => kept.map((each) => rowOf(each, titles, shell.day()));
  const coming = own.filter(({ state }) => ["planned", "called"].includes(state)).toSorted(byDay);
  const past = chosen
    ? own
        .filter(({ state }) => !["planned", "called"].includes(state))
        .toSorted(byDay)
        .toReversed()
    : [];
  return shell.page(c, {
    title: chosen ? `Meetings: ${chosen.title}` : "Meetings",
    section: "partnership",
    template: "register/meetings/views/list.njk",
    unkept: true,
    data: {
      groups: groups.filter(({ open }) => open).toSorted((a, b) => a.title.localeCompare(b.title, "en-GB")),
      chosen,
      coming: rows(chosen ? coming : coming.slice(0, 12)),
      more: chosen ? 0 : Math.max(0, coming.length - 12),
      writing: chosen
        ? []
        : rows(own.filter(({ state }) => ["held", "drafted"].includes(state)).toSorted(byDay)),
      past: rows(past),
      counted: chosen ? await counted(records, chosen, own, shell.day()) : null,
      may: { add: reader.may("add", meeting.many) },
    },
  });
}

const byDay = (a: Kept, b: Kept) =>
  `${a.values.on} ${a.values.begins}`.localeCompare(`${b.values.on} ${b.values.begins}`);

function rowOf(kept: Kept, groups: ReadonlyMap<string, string>, today: string) {
  const { reference, title, values } = kept;
  return {
    ...{
      reference,
      title,
      href: hrefOf(reference),
      on: values.on,
      begins: values.begins,
      place: values.place,
    },
    group: groups.get(values.group ?? "") ?? "",
    line: lineOf(meeting, kept, { publicOnly: false, day: today }),
  };
}

/** The last twelve months of a group: what was planned and held, and who came. */
async function counted(records: Records, group: Kept, meetings: readonly Kept[], today: string) {
  const from = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  const within = meetings.filter(({ values }) => (values.on ?? "") > from && (values.on ?? "") <= today);
  const counts = await countedIn(records, { group, names: await namesFor(records) }, within);
  return { tally: meetingTally(counts, from, today), agencies: attendanceByAgency(counts), since: day(from) };
}

async function plan(c: Context, room: Room, records: Records) {
  const { shell } = room;
  const [chosen, groups, meetings, items] = [
    await chosenGroup(c, records),
    await groupsOf(records),
    await records.all(meeting, "waiting"),
    await records.all(item, "waiting"),
  ];
  const ours = (kept: readonly Kept[]) =>
    kept.filter(({ values }) => !chosen || values.group === chosen.reference);
  const made = forwardPlan({ meetings: ours(meetings), items: ours(items), today: shell.day(), months: 12 });
  const titles = new Map(groups.map((each) => [each.reference, each.title]));
  const itemOf = (kept: Kept) => ({
    ...{ reference: kept.reference, title: kept.title, owner: kept.owner, wantedBy: kept.values.wantedBy },
    purpose: purposes[kept.values.purpose as keyof typeof purposes],
    every: kept.values.every === "once" ? null : returns[kept.values.every as keyof typeof returns],
    duty: kept.values.duty,
    group: titles.get(kept.values.group ?? ""),
    slips: Number(kept.values.slips ?? 0),
  });
  return shell.page(c, {
    title: "Forward plan",
    section: "partnership",
    template: "register/meetings/views/plan.njk",
    unkept: true,
    data: {
      breadcrumbs: [{ text: "Meetings", href: "/meetings" }, { text: "Forward plan" }],
      groups: groups.filter(({ open }) => open).toSorted((a, b) => a.title.localeCompare(b.title, "en-GB")),
      chosen,
      months: made.months.map(({ month, meetings, wanted }) => ({
        words: day(`${month}-01`).replace(/^1 /, ""),
        meetings: meetings.map((each) => ({
          ...rowOf(each.meeting, titles, shell.day()),
          items: each.items.map(itemOf),
        })),
        wanted: wanted.map(itemOf),
      })),
      late: made.late.map(itemOf),
      undated: made.undated.map(itemOf),
      beyond: made.beyond,
      may: { add: shell.reader(c).may("add", item.many) },
    },
  });
}
