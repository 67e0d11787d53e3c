import { day } from "../../kit/web/index.ts";
import type { Around, Entity, Problems, Values } from "../grammar/index.ts";
import { businessUnit, deciding, partnership } from "../partners/index.ts";
import { publishedInTime } from "./clear-days.ts";
import { presentationExample, presentationFields } from "./presentation-fields.ts";

const recording = [...new Set([...businessUnit, ...deciding])];

/** One report before one body: published in time, presented, and what the body resolved, from which actions come. */
export const presentation: Entity = {
  name: "presentation",
  many: "presentations",
  title: "Reports before committees",
  says: "Which report goes to which committee or board on which day, what it is asked, and what it resolved.",
  openWords: "to come",
  prefix: "CP",
  named: "title",
  listed: ["body", "meetingOn"],
  section: "reports",
  overview: { words: "Reports, and what waits for each", href: "/reports" },
  beside: ["report"],
  fields: presentationFields,
  refuses: (values, around) => twice(values, around) ?? inTime(values),
  begins: "planned",
  states: {
    planned: {
      words: "Planned",
      open: true,
      says: "It is to be published five clear days before the meeting.",
    },
    published: {
      words: "Published",
      open: true,
      says: "Agenda and report are open; the meeting is to come.",
    },
    presented: {
      words: "Presented",
      open: false,
      says: "The body has heard it, and its resolution is on record.",
    },
    withdrawn: { words: "Withdrawn", open: false, says: "It does not go to this body." },
  },
  clocks: [
    { words: "Meeting on", from: "meetingOn", count: 0, unit: "days", runsIn: ["planned", "published"] },
  ],
  moves: [
    {
      name: "publish",
      words: "Record its publication",
      done: "Published",
      from: ["planned"],
      to: "published",
      asks: ["publishedOn", "urgent"],
      refuses: (before, given, _, { on }) =>
        (given.publishedOn ?? "") > on
          ? { publishedOn: "Published on: it is recorded when it is done, not before" }
          : inTime({ ...before, ...given }),
      by: businessUnit,
      why: "The business unit clears it with the clerk of the committee.",
    },
    {
      name: "move-meeting",
      words: "The meeting moves",
      done: "The meeting moved",
      from: ["planned", "published"],
      to: "planned",
      asks: ["meetingOn"],
      reason: "Why does it move?",
      clears: ["publishedOn", "urgent"],
      by: recording,
      why: "The clerk moved the meeting; it is published for the new day.",
    },
    {
      name: "present",
      words: "Record the resolution",
      done: "Presented",
      from: ["published"],
      to: "presented",
      asks: ["presentedOn", "resolution", "comments"],
      refuses: (before, given, _, around) => heard(before, given, around),
      by: recording,
      why: "Whoever was there, from the draft minutes; what it asks for becomes actions.",
    },
    {
      name: "withdraw",
      words: "Withdraw it",
      done: "Withdrawn",
      from: ["planned", "published"],
      to: "withdrawn",
      reason: "Why does it not go there?",
      by: recording,
      why: "Those who sent it may take it back before it is heard.",
    },
    {
      name: "correct",
      words: "Correct the resolution",
      done: "Resolution corrected",
      from: ["presented"],
      to: "presented",
      asks: ["presentedOn", "resolution", "comments"],
      reason: "What was wrong with it?",
      refuses: (before, given, _, around) => heard(before, given, around),
      by: ["business-manager"],
      why: "When the minutes are confirmed in other words.",
    },
    {
      name: "plan-again",
      words: "Plan it again",
      done: "Planned again",
      from: ["withdrawn"],
      to: "planned",
      asks: ["meetingOn"],
      reason: "Why does it go there after all?",
      clears: ["publishedOn", "urgent"],
      by: recording,
      why: "As for planning it.",
    },
  ],
  see: { by: partnership, why: "Every partner may see where its report goes." },
  add: { by: recording, why: "Those who answer for the report, and the business unit." },
  change: { by: businessUnit, why: "The business unit corrects the record, with a reason." },
  publicWhen: ({ access }, state) => access === "public" && ["published", "presented"].includes(state),
  example: presentationExample,
};

const inTime = ({ meetingOn, publishedOn, urgent }: Values) =>
  publishedInTime({ meetingOn, publishedOn, urgent }, day);

/** A body hears a version once on a day. */
function twice({ body, meetingOn }: Values, { beside = [] }: Pick<Around, "beside">): Problems | null {
  const other = beside.find(
    (each) =>
      !each.retired &&
      each.state !== "withdrawn" &&
      each.values.body === body &&
      each.values.meetingOn === meetingOn,
  );
  return other ? { body: `Committee or board: ${other.reference} takes it there on that day already` } : null;
}

function heard(before: Values, { presentedOn = "" }: Values, { on }: Pick<Around, "on">): Problems | null {
  if (presentedOn > on) return { presentedOn: "Presented on: it is recorded when it was heard, not before" };
  return before.publishedOn && presentedOn < before.publishedOn
    ? { presentedOn: "Presented on: it was not published yet" }
    : null;
}
