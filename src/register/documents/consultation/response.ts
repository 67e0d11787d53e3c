import type { Entity } from "../../grammar/index.ts";
import { businessUnit, deciding, partnership } from "../../partners/index.ts";

const drafting = [...new Set([...businessUnit, ...deciding])];

/** What an agency said to a draft, and what was done about it. */
export const response: Entity = {
  name: "response",
  many: "responses",
  title: "Consultation responses",
  says: "What each agency was asked, what it said, and what was done about it: you said, we did.",
  openWords: "to be answered or replied to",
  prefix: "CR",
  named: "name",
  listed: ["about", "answerBy"],
  beside: ["about"],
  fields: [
    {
      name: "name",
      label: "Who is asked, about what",
      kind: "line",
      hint: "For example: Three Rivers Police on the threshold document",
      required: "Say who is asked, about what",
    },
    {
      name: "about",
      label: "Draft",
      kind: "link",
      to: "version",
      back: "Consultation responses",
      asked: "once",
      required: "Choose the draft",
    },
    {
      name: "agency",
      label: "Agency",
      kind: "link",
      to: "agency",
      back: "Consultations",
      pick: true,
      asked: "once",
      required: "Choose the agency",
    },
    {
      name: "answerBy",
      label: "Answer by",
      kind: "day",
      asked: "once",
      required: "Give the last day for its answer",
    },
    { name: "said", label: "You said", kind: "text", asked: "move", required: "Say what it said" },
    {
      name: "answeredOn",
      label: "Answered on",
      kind: "day",
      asked: "move",
      required: "Give the day of the answer",
    },
    {
      name: "changed",
      label: "Was the text changed?",
      kind: "yes-no",
      asked: "move",
      required: "Say whether the text was changed",
    },
    {
      name: "weDid",
      label: "We did",
      kind: "text",
      asked: "move",
      required: "Say what was done, or why nothing was",
    },
  ],
  refuses: ({ agency }, { beside = [] }) => {
    const other = beside.find((each) => !each.retired && each.values.agency === agency);
    return other ? { agency: `Agency: ${other.reference} asks it already` } : null;
  },
  begins: "asked",
  states: {
    asked: { words: "Asked", open: true, says: "Its answer is awaited." },
    answered: {
      words: "Answered, reply to come",
      open: true,
      says: "What is done about it is still to be said.",
    },
    replied: { words: "You said, we did", open: false, says: "It knows what became of what it said." },
    silent: { words: "No answer", open: false, says: "It was asked and did not answer." },
  },
  clocks: [
    { words: "Answer by", from: "answerBy", count: 0, unit: "days", runsIn: ["asked"] },
    { words: "Reply by", from: "answeredOn", count: 3, unit: "months", runsIn: ["answered"] },
  ],
  moves: [
    {
      name: "answer",
      words: "Record its answer",
      done: "Answered",
      from: ["asked", "silent"],
      to: "answered",
      asks: ["said", "answeredOn"],
      refuses: (_, { answeredOn = "" }, __, { on }) =>
        answeredOn > on ? { answeredOn: "Answered on: it is recorded when it came, not before" } : null,
      by: partnership,
      why: "The agency’s own member, or the business unit for it.",
    },
    {
      name: "reply",
      words: "Say what was done",
      done: "Replied",
      from: ["answered"],
      to: "replied",
      asks: ["changed", "weDid"],
      by: drafting,
      why: "Those who draft answer for what they took up and what they did not.",
    },
    {
      name: "note-silence",
      words: "Record that none came",
      done: "No answer came",
      from: ["asked"],
      to: "silent",
      by: businessUnit,
      why: "Who asked says so; that an agency did not answer is shown.",
    },
    {
      name: "ask-again",
      words: "Ask again",
      done: "Asked again",
      from: ["answered", "replied", "silent"],
      to: "asked",
      asks: ["answerBy"],
      reason: "Why is it asked again?",
      clears: ["said", "answeredOn", "changed", "weDid"],
      by: businessUnit,
      why: "Where the draft has changed much, or an answer was recorded for the wrong agency.",
    },
  ],
  see: {
    by: partnership,
    why: "Agencies say more in confidence; what is in force is published, what was said is not.",
  },
  add: { by: businessUnit, why: "The business unit asks the agencies." },
  change: { by: businessUnit, why: "The business unit corrects the record, with a reason." },
  example: {
    name: "Three Rivers Police on the threshold document",
    about: "V-2026-001",
    agency: "AG-2026-001",
    answerBy: "2026-05-08",
    said: "Children found with adults who exploit them should stand at the third level, not the second.",
    answeredOn: "2026-04-20",
    changed: "yes",
    weDid: "The third level names exploitation by adults, with the police’s own examples.",
  },
};
