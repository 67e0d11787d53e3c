import { type Context, Hono } from "hono";
import { takeMove } from "../../grammar/index.ts";
import { type AtMeeting, atMeeting, below, crumbs, isStale, summaryOf, typedIn } from "../desk.ts";
import { meeting } from "../meeting.ts";
import { came } from "../meeting-fields.ts";
import { hrefOf, type Room } from "../room.ts";
import type { Seat } from "./attendance.ts";

/** One form for all seats of the group: who came, who sent a deputy, and what was declared. */
export function attendancePages(room: Room): Hono {
  return new Hono()
    .get(below("attendance"), (c) => atMeeting(c, room, "hold", (at) => show(c, room, at, standing(c, at))))
    .post(below("attendance"), (c) => atMeeting(c, room, "hold", (at) => save(c, room, at)));
}

interface Shown {
  readonly typed: Readonly<Record<string, string>>;
  readonly problems?: Readonly<Record<string, string>>;
  /** True where somebody else changed it while the form was open. */
  readonly stale?: boolean;
}

/** What the form holds when it is opened: what is recorded, or everybody present where that was asked for. */
function standing(c: Context, { whole }: AtMeeting): Shown {
  const { attended, seats, meeting: kept } = whole;
  const typed: Record<string, string> = {
    version: String(kept.version),
    chairedBy: kept.values.chairedBy ?? "",
    declarations: kept.values.declarations ?? "",
  };
  for (const each of attended) {
    typed[`${each.reference}.came`] = each.came;
    typed[`${each.reference}.deputy`] = each.deputy;
    typed[`${each.reference}.person`] = each.person;
  }
  if (attended.length === 0 && c.req.query("all") === "present")
    for (const { reference, person } of seats)
      typed[`${reference}.came`] = person === "" ? "absent" : "present";
  return { typed };
}

async function show(
  c: Context,
  { shell }: Room,
  { whole }: AtMeeting,
  { typed, problems = {}, stale = false }: Shown,
) {
  const { meeting: kept, seats, attended } = whole;
  const now = new Map(attended.map((each) => [each.reference, came[each.came]]));
  return shell.page(c, {
    title: "Who came",
    section: "partnership",
    template: "register/meetings/views/attendance.njk",
    status: stale ? 409 : Object.keys(problems).length > 0 ? 422 : 200,
    unkept: true,
    data: {
      breadcrumbs: crumbs(whole, "Attendance"),
      meeting: kept,
      href: hrefOf(kept.reference),
      version: stale ? kept.version : typed.version,
      ready: ["called", "held"].includes(kept.state),
      chairedBy: typed.chairedBy ?? "",
      declarations: typed.declarations ?? "",
      seats: seats.map((seat) => ({
        ...seat,
        person: typed[`${seat.reference}.person`] ?? seat.person,
        came: typed[`${seat.reference}.came`] ?? "",
        deputy: typed[`${seat.reference}.deputy`] ?? "",
        now: stale ? now.get(seat.reference) : undefined,
      })),
      choices: Object.entries(came).map(([value, text]) => ({ value, text })),
      stale,
      fields: Object.fromEntries(Object.entries(problems).map(([name, text]) => [name, { text }])),
      problems: summaryOf(problems),
    },
  });
}

async function save(c: Context, room: Room, at: AtMeeting) {
  const typed = await typedIn(c);
  const { meeting: kept, seats } = at.whole;
  if (isStale(typed, kept)) return show(c, room, at, { typed, stale: true });
  const problems = unanswered(seats, typed);
  if (Object.keys(problems).length > 0) return show(c, room, at, { typed, problems });
  const rows = seats.map((seat) => ({
    member: seat.reference,
    person: typed[`${seat.reference}.person`] ?? seat.person,
    came: typed[`${seat.reference}.came`] ?? "",
    deputy: typed[`${seat.reference}.came`] === "deputy" ? (typed[`${seat.reference}.deputy`] ?? "") : "",
  }));
  const values = {
    attendance: JSON.stringify(rows),
    chairedBy: typed.chairedBy ?? "",
    declarations: typed.declarations ?? "",
  };
  const move = kept.state === "held" ? "correct-attendance" : "hold";
  const desk = { records: at.records, entities: room.entities };
  const result = await takeMove(desk, meeting, kept, { move, values, by: at.by, on: room.shell.day() });
  if ("stale" in result) return show(c, room, at, { typed, stale: true });
  if ("problems" in result) return show(c, room, at, { typed, problems: result.problems });
  return c.redirect(`${hrefOf(kept.reference)}?saved=yes`, 303);
}

function unanswered(seats: readonly Seat[], typed: Readonly<Record<string, string>>) {
  const problems: Record<string, string> = {};
  for (const { reference, seat } of seats) {
    const how = typed[`${reference}.came`] ?? "";
    if (!Object.hasOwn(came, how)) problems[`${reference}.came`] = `${seat}: say whether they came`;
    else if (how === "deputy" && !typed[`${reference}.deputy`])
      problems[`${reference}.deputy`] = `${seat}: name the deputy and the agency`;
  }
  return problems;
}
