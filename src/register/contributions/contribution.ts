import type { Entity, Values } from "../grammar/index.ts";
import { businessUnit, partnership } from "../partners/index.ts";
import { contributionExample, contributionFields } from "./fields.ts";

/** What an agency is asked for by a day, and what became of it. Reminders are records of their own. */
export const contribution: Entity = {
  name: "contribution",
  many: "contributions",
  title: "Contributions",
  says: "What agencies are asked for by a day: sections of reports, answers, papers, figures; and what came.",
  openWords: "awaited",
  prefix: "CO",
  named: "title",
  listed: ["agency", "kind", "slips"],
  overview: { words: "What is chased, and whom nobody can write to", href: "/chasing" },
  fields: contributionFields,
  refuses: ({ askedOn = "", due = "" }) =>
    due !== "" && due < askedOn ? { due: "Due: that is before the day on which it was asked" } : null,
  begins: "asked",
  states: {
    asked: { words: "Asked", open: true, says: "The agency has been asked and has not answered." },
    promised: { words: "Promised", open: true, says: "The agency said on which day it will come." },
    received: { words: "Received", open: false, says: "It came, and the record says where it is kept." },
    declined: { words: "Declined", open: false, says: "The agency will not give it, and said why." },
    dropped: { words: "No longer needed", open: false, says: "Nobody waits for it any more." },
  },
  clocks: [
    { words: "Due", from: "due", count: 0, unit: "days", runsIn: ["asked"] },
    { words: "Promised for", from: "promisedFor", count: 0, unit: "days", runsIn: ["promised"] },
  ],
  moves: [
    {
      name: "promise",
      words: "Record a promise",
      done: "Promised",
      from: ["asked", "promised"],
      to: "promised",
      asks: ["promisedFor"],
      refuses: (_, { promisedFor = "" }, __, { on }) =>
        promisedFor < on ? { promisedFor: "Promised for: give a day that is still to come" } : null,
      by: partnership,
      why: "The agency’s own member, or whoever heard it.",
    },
    {
      name: "receive",
      words: "Record that it came",
      done: "Received",
      from: ["asked", "promised"],
      to: "received",
      asks: ["receivedOn", "received"],
      refuses: cameInTime,
      by: partnership,
      why: "Whoever sent it or received it.",
    },
    {
      name: "decline",
      words: "Record that it is declined",
      done: "Declined",
      from: ["asked", "promised"],
      to: "declined",
      reason: "What does the agency say?",
      by: partnership,
      why: "The agency’s own member, or whoever heard it.",
    },
    {
      name: "put-back",
      words: "Give it more time",
      done: "Date changed",
      from: ["asked", "promised"],
      to: "asked",
      asks: ["due"],
      reason: "Why is there more time?",
      clears: ["promisedFor"],
      refuses: (before, { due }) =>
        due === before.due ? { due: "Due: it is due on that day already; give another" } : null,
      changes: ({ slips = "0" }) => ({ slips: String(Number(slips) + 1) }),
      by: businessUnit,
      why: "Whoever needs it says how long it can wait; every change counts and is shown.",
    },
    {
      name: "drop",
      words: "It is no longer needed",
      done: "No longer needed",
      from: ["asked", "promised"],
      to: "dropped",
      reason: "Why is it no longer needed?",
      by: businessUnit,
      why: "Whoever asked for it.",
    },
    {
      name: "ask-again",
      words: "Ask again",
      done: "Asked again",
      from: ["received", "declined", "dropped"],
      to: "asked",
      asks: ["due"],
      reason: "Why is it asked again?",
      clears: ["promisedFor", "receivedOn", "received"],
      by: businessUnit,
      why: "What came was not what is needed, or the need is back.",
    },
  ],
  see: { by: partnership, why: "Partners see of each other what is awaited: nobody is chased in secret." },
  add: { by: businessUnit, why: "The business unit asks for the partnership, in one place." },
  change: { by: businessUnit, why: "The business unit corrects the record, with a reason." },
  example: contributionExample,
};

function cameInTime(
  { askedOn = "" }: Values,
  { receivedOn = "" }: Values,
  _: unknown,
  { on }: { on: string },
) {
  if (receivedOn > on) return { receivedOn: "Received on: give a day that has come" };
  return receivedOn < askedOn
    ? { receivedOn: "Received on: that is before the day on which it was asked" }
    : null;
}
