import { type Context, Hono } from "hono";
import { day } from "../../../kit/web/index.ts";
import { takeMove, type Values } from "../../grammar/index.ts";
import { type AtMeeting, atMeeting, below, crumbs, isStale, summaryOf, typedIn } from "../desk.ts";
import { item } from "../item.ts";
import { purposes } from "../item-fields.ts";
import { meeting } from "../meeting.ts";
import { hrefOf, type Room } from "../room.ts";
import { draftOf } from "./draft.ts";

type Typed = Readonly<Record<string, string>>;
interface Shown {
  readonly typed: Typed;
  readonly problems?: Readonly<Record<string, string>>;
  readonly stale?: boolean;
}

/** What came of each item, the minutes as one text, and their confirmation by a later meeting. */
export function minutesPages(room: Room): Hono {
  const page = (path: string, action: string, show: Answer, save: Save) =>
    new Hono()
      .get(below(path), (c) => atMeeting(c, room, action, (at) => show(c, room, at, { typed: {} })))
      .post(below(path), (c) =>
        atMeeting(c, room, action, async (at) => {
          const typed = await typedIn(c);
          const done = isStale(typed, at.whole.meeting) ? { stale: true } : await save(room, at, typed);
          if (done === null) return c.redirect(`${hrefOf(at.whole.meeting.reference)}?saved=yes`, 303);
          return show(c, room, at, { typed, ...done });
        }),
      );
  return new Hono()
    .route("/", page("outcomes", "hold", outcomes, saveOutcomes))
    .route("/", page("minutes", "draft", minutes, saveMinutes))
    .route("/", page("confirm", "confirm", confirmation, saveConfirmation));
}

type Answer = (c: Context, room: Room, at: AtMeeting, shown: Shown) => Promise<Response>;
/** Null where it is saved; otherwise what stood in the way. */
type Save = (room: Room, at: AtMeeting, typed: Typed) => Promise<Omit<Shown, "typed"> | null>;

function frameFor({ whole }: AtMeeting, here: string, { problems = {}, stale = false, typed }: Shown) {
  const { meeting: kept } = whole;
  return {
    breadcrumbs: crumbs(whole, here),
    meeting: kept,
    href: hrefOf(kept.reference),
    version: kept.version,
    stale,
    typed,
    fields: Object.fromEntries(Object.entries(problems).map(([name, text]) => [name, { text }])),
    problems: summaryOf(problems),
  };
}

const statusOf = ({ problems = {}, stale = false }: Shown) =>
  stale ? 409 : Object.keys(problems).length > 0 ? 422 : 200;

const outcomes: Answer = async (c, { shell }, at, shown) =>
  shell.page(c, {
    title: "What came of each item",
    section: "partnership",
    template: "register/meetings/views/outcomes.njk",
    status: statusOf(shown),
    unkept: true,
    data: {
      ...frameFor(at, "Outcomes", shown),
      closed: !["called", "held", "drafted"].includes(at.whole.meeting.state),
      items: at.whole.agenda.placed.map(({ item: kept, number, at: time }) => ({
        ...{
          number,
          time,
          reference: kept.reference,
          title: kept.title,
          asked: kept.values.asked,
          state: kept.state,
        },
        ...{ purpose: purposes[kept.values.purpose as keyof typeof purposes], owner: kept.owner },
        version: kept.version,
        outcome: shown.typed[`${kept.reference}.outcome`] ?? kept.values.outcome ?? "",
        now: shown.stale ? kept.values.outcome : undefined,
      })),
    },
  });

/** Each outcome that was written or changed is kept with its item; all of them or none. */
const saveOutcomes: Save = async ({ shell, entities }, { records, whole, by }, typed) => {
  const changed = whole.agenda.placed.flatMap(({ item: kept }) => {
    const outcome = typed[`${kept.reference}.outcome`] ?? "";
    return outcome === "" || outcome === kept.values.outcome ? [] : [{ kept, outcome }];
  });
  const quicker = changed.some(({ kept }) => isStale(typed, kept, `${kept.reference}.version`));
  if (quicker) return { stale: true };
  let problem: Omit<Shown, "typed"> | null = null;
  const undo = new Error("No outcome is kept.");
  const write = records.together(async (within) => {
    for (const { kept, outcome } of changed) {
      const move = kept.state === "taken" ? "reword" : "take";
      const desk = { records: within, entities };
      const result = await takeMove(desk, item, kept, { move, values: { outcome }, by, on: shell.day() });
      if ("problems" in result)
        problem = { problems: { [`${kept.reference}.outcome`]: Object.values(result.problems).join(" ") } };
      if ("stale" in result) problem = { stale: true };
      if (problem) throw undo;
    }
  });
  await write.catch((error: unknown) => {
    if (error !== undo) throw error;
  });
  return problem;
};

const minutes: Answer = async (c, { shell }, at, shown) =>
  shell.page(c, {
    title: at.whole.meeting.state === "drafted" ? "Change the draft minutes" : "Write the minutes",
    section: "partnership",
    template: "register/meetings/views/minutes.njk",
    status: statusOf(shown),
    unkept: true,
    data: {
      ...frameFor(at, "Minutes", shown),
      closed: !["held", "drafted"].includes(at.whole.meeting.state),
      text: shown.typed.minutes ?? at.whole.meeting.values.minutes ?? draftOf(at.whole),
      begun: at.whole.meeting.values.minutes !== undefined,
      now: shown.stale ? at.whole.meeting.values.minutes : undefined,
    },
  });

const saveMinutes: Save = (room, at, typed) => {
  const move = at.whole.meeting.state === "drafted" ? "redraft" : "draft";
  return moved(room, at, move, { minutes: typed.minutes ?? "" });
};

const confirmation: Answer = async (c, { shell }, at, shown) => {
  const { whole } = at;
  const on = whole.meeting.values.on ?? "";
  const later = whole.others.filter(({ values, state }) => (values.on ?? "") > on && state !== "cancelled");
  const next = later.find(({ values }) => (values.on ?? "") <= shell.day());
  const typed: Typed = {
    confirmedAt: next?.reference ?? "",
    confirmedOn: day(next?.values.on ?? shell.day()),
    confirmedBy: next?.values.chairedBy ?? "",
    ...shown.typed,
  };
  return shell.page(c, {
    title: "Confirm the minutes",
    section: "partnership",
    template: "register/meetings/views/confirm.njk",
    status: statusOf(shown),
    unkept: true,
    data: {
      ...frameFor(at, "Confirm", { ...shown, typed }),
      closed: whole.meeting.state !== "drafted",
      later: later
        .filter(({ values }) => (values.on ?? "") <= shell.day())
        .map(({ reference, title, values }) => ({ value: reference, text: `${title} (${day(values.on)})` })),
    },
  });
};

const saveConfirmation: Save = (room, at, typed) => {
  const { confirmedAt = "", confirmedOn = "", confirmedBy = "", corrections = "" } = typed;
  return moved(room, at, "confirm", { confirmedAt, confirmedOn, confirmedBy, corrections });
};

async function moved(
  { shell, entities }: Room,
  { records, whole, by }: AtMeeting,
  move: string,
  values: Values,
) {
  const result = await takeMove({ records, entities }, meeting, whole.meeting, {
    move,
    values,
    by,
    on: shell.day(),
  });
  if ("stale" in result) return { stale: true };
  return "problems" in result ? { problems: result.problems } : null;
}
