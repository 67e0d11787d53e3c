import { type Context, Hono } from "hono";
import { markdownToHtml } from "../../../kit/prose/index.ts";
import { day } from "../../../kit/web/index.ts";
import { historyOf, type Kept, lineOf, titlesIn } from "../../grammar/index.ts";
import { dayOff, papersInWords } from "../calendar/papers.ts";
import { type AtMeeting, atMeeting, below } from "../desk.ts";
import { purposes } from "../item-fields.ts";
import { meeting } from "../meeting.ts";
import { came } from "../meeting-fields.ts";
import { entityNamed, hrefOf, type Room } from "../room.ts";
import type { Gathered } from "../store.ts";

/** One page of a meeting that serves before it, in it and after it. */
export function meetingPage(room: Room): Hono {
  return new Hono().get(below(""), (c) => atMeeting(c, room, "see", (at) => show(c, room, at)));
}

async function show(c: Context, room: Room, { records, whole }: AtMeeting) {
  const { shell } = room;
  const { meeting: kept, group, quorum, attended, seats } = whole;
  const { values } = kept;
  const revisions = await records.history(kept.reference);
  const history = historyOf(meeting, revisions, await titlesIn(records, meeting, revisions));
  const coming = ["planned", "called"].includes(kept.state);
  return shell.page(c, {
    title: kept.title,
    section: "partnership",
    template: "register/meetings/views/meeting.njk",
    unkept: true,
    data: {
      breadcrumbs: [{ text: "Meetings", href: "/meetings" }, { text: kept.reference }],
      kept,
      group: {
        title: group.title,
        href: `/groups/${group.reference}`,
        meetings: `/meetings?group=${group.reference}`,
      },
      line: lineOf(meeting, kept, { publicOnly: false, day: shell.day() }),
      state: meeting.states[kept.state],
      saved: c.req.query("saved") === "yes" ? history[0] : null,
      facts: factsOf(whole),
      papers:
        values.on === undefined || kept.state === "cancelled"
          ? null
          : papersInWords({
              on: values.on,
              sentOn: values.sentOn,
              workingDays: Number(whole.terms.papersDays ?? 5),
              today: shell.day(),
            }),
      steps: stepsOf(c, room, kept),
      agenda: agendaLines(room, whole),
      quorum,
      rule: quorum ? null : ruleOf(whole),
      attended: attended.map((each) => ({ ...each, came: came[each.came] })),
      seats: coming ? seats : [],
      loose: loose(room, whole),
      minutes: values.minutes === undefined ? null : markdownToHtml(values.minutes, { headings: 3 }),
      confirmation: confirmationOf(whole),
      history,
      may: { change: shell.reader(c).may("change", meeting.many) && !kept.retired },
    },
  });
}

function factsOf({ meeting: { values }, group }: Gathered) {
  const { on, begins, ends, place, join, chairedBy, slips } = values;
  const time = [begins, ends].filter(Boolean).join(" to ");
  const rows: [string, string | undefined][] = [
    ["When", [on === undefined ? undefined : `${day(on)}${dayOff(on)}`, time].filter(Boolean).join(", ")],
    ["Where", place],
    ["How to join", join],
    ["In the chair", chairedBy ?? group.values.chairRole],
    [
      "Moved to another day",
      slips === undefined ? undefined : `${slips} ${slips === "1" ? "time" : "times"}`,
    ],
  ];
  return rows.flatMap(([label, text]) => (text ? [{ label, text }] : []));
}

/** What the group's terms ask for, said before a meeting. */
function ruleOf({ terms }: Gathered) {
  const { leastVoting = "0" } = terms;
  const agencies = terms.mustBeThere === undefined ? "" : ", and every agency that its terms name";
  return `Quorum: at least ${leastVoting} voting ${leastVoting === "1" ? "member" : "members"}${agencies}.`;
}

/** What may be done with it now, the next step first. */
function stepsOf(c: Context, { shell }: Room, kept: Kept) {
  const { reference, state, retired, values } = kept;
  const reader = shell.reader(c);
  if (retired) return [];
  const move = (name: string, words: string) => ({ name, words, href: hrefOf(reference, `move/${name}`) });
  const page = (name: string, words: string, path: string) => ({
    name,
    words,
    href: hrefOf(reference, path),
  });
  const agenda = page("change", "Build the agenda", "agenda");
  const attendance = page("hold", "Record who came", "attendance");
  const outcomes = page("hold", "Write what came of each item", "outcomes");
  const steps = {
    planned: [
      agenda,
      move("call", "Record that it is called"),
      move("rearrange", "Move it to another day"),
      move("cancel", "Cancel it"),
    ],
    called: [attendance, agenda, move("rearrange", "Move it to another day"), move("cancel", "Cancel it")],
    held: [
      page("draft", values.minutes ? "Write the minutes again" : "Write the minutes", "minutes"),
      outcomes,
      page("hold", "Correct who came", "attendance"),
      move("not-held", "It was not held after all"),
    ],
    drafted: [
      page("confirm", "Confirm the minutes", "confirm"),
      page("redraft", "Change the draft", "minutes"),
      outcomes,
      move("withdraw-draft", "Take the draft back"),
    ],
    confirmed: [move("reopen", "Open the minutes again")],
    cancelled: [move("restore", "Plan it after all")],
  }[state];
  return (steps ?? []).filter(({ name }) => reader.may(name, meeting.many));
}

function agendaLines(room: Room, { agenda, decisions, actions, meeting: kept }: Gathered) {
  return {
    ...agenda,
    placed: agenda.placed.map(({ item, number, at }) => {
      const own = decisions.filter(({ values }) => values.item === item.reference);
      return {
        ...{ number, at, reference: item.reference, title: item.title, owner: item.owner, state: item.state },
        ...{ asked: item.values.asked, outcome: item.values.outcome, minutes: item.values.minutes },
        purpose: purposes[item.values.purpose as keyof typeof purposes],
        hasPaper: item.values.paper !== undefined,
        file: item.values.file === undefined ? null : `/items/${item.reference}/file/file`,
        slips: Number(item.values.slips ?? 0),
        made: [
          ...own,
          ...actions.filter(
            (each) =>
              each.values.item === item.reference ||
              own.some(({ reference }) => reference === each.values.decision),
          ),
        ].map((each) => madeLine(room, each)),
        add: ["confirmed", "cancelled"].includes(kept.state) ? null : beginnings(kept, item),
      };
    }),
  };
}

/** Decisions and actions of the meeting that stand under none of its items. */
function loose(room: Room, { agenda, decisions, actions }: Gathered) {
  const items = agenda.placed.map(({ item }) => item.reference);
  const apart = decisions.filter(({ values }) => !items.includes(values.item ?? ""));
  const references = apart.map(({ reference }) => reference);
  const under = (each: Kept) => items.includes(each.values.item ?? "");
  const ofItems = decisions
    .filter((each) => !references.includes(each.reference))
    .map(({ reference }) => reference);
  return [
    ...apart,
    ...actions.filter((each) => !under(each) && !ofItems.includes(each.values.decision ?? "")),
  ].map((each) => madeLine(room, each));
}

const madeLine = ({ entities, shell }: Room, kept: Kept) => ({
  ...lineOf(entityNamed(entities, kept.entity), kept, { publicOnly: false, day: shell.day() }),
  what: kept.entity === "decision" ? "Decision" : "Action",
  owner: kept.owner,
});

/** A decision or an action begun from an item carries the meeting, the group and the item along. */
function beginnings({ reference, title, values }: Kept, item: Kept) {
  const meeting = { meeting: reference, item: item.reference };
  const decision = new URLSearchParams({ ...meeting, group: values.group ?? "", title: item.title });
  const source = `${title}, ${item.title}`.slice(0, 200);
  const action = new URLSearchParams({ item: item.reference, source });
  return { decision: `/decisions/new?${decision}`, action: `/actions/new?${action}` };
}

function confirmationOf({ meeting: { state, values }, others }: Gathered) {
  if (state !== "confirmed") return null;
  const at = others.find(({ reference }) => reference === values.confirmedAt);
  return {
    by: values.confirmedBy,
    on: values.confirmedOn,
    at: at ? { title: at.title, href: hrefOf(at.reference) } : null,
    corrections: values.corrections,
  };
}
