import type { Entity, Move, Neighbour, Problems } from "../grammar/index.ts";
import { partnership } from "../partners/index.ts";
import { itemFields } from "./item-fields.ts";
import { arranging } from "./roles.ts";

/** What a meeting has to deal with, from the forward plan to what came of it. */
export const item: Entity = {
  name: "item",
  many: "items",
  title: "Agenda items",
  says: "What comes to which group, when, for what purpose, with its paper, and what came of it.",
  openWords: "in the forward plan or on an agenda",
  prefix: "I",
  named: "title",
  owner: "owner",
  listed: ["purpose", "owner", "meeting"],
  fields: itemFields,
  begins: "proposed",
  states: {
    proposed: { words: "In the forward plan", open: true, says: "It waits for a place on an agenda." },
    agenda: { words: "On the agenda", open: true, says: "A meeting is to deal with it." },
    taken: { words: "Taken", open: false, says: "The meeting dealt with it; what came of it is on record." },
    dropped: { words: "Dropped", open: false, says: "It does not come to the group." },
  },
  clocks: [{ words: "Wanted by", from: "wantedBy", count: 0, unit: "days", runsIn: ["proposed"] }],
  moves: [
    {
      name: "place",
      words: "Put it on an agenda",
      done: "Put on the agenda",
      from: ["proposed"],
      to: "agenda",
      asks: ["meeting", "order", "minutes"],
      refuses: (before, _, __, { names }) => unfit(before.group, names),
      by: arranging,
      why: "The chair and the business unit make the agenda.",
    },
    {
      name: "arrange",
      words: "Change its place or time",
      done: "Place or time changed",
      from: ["agenda"],
      to: "agenda",
      asks: ["order", "minutes"],
      by: arranging,
      why: "The chair and the business unit make the agenda.",
    },
    {
      name: "carry-over",
      words: "Put it off to another meeting",
      done: "Put off to another meeting",
      from: ["agenda"],
      to: "agenda",
      asks: ["meeting"],
      reason: "Why is it put off?",
      clears: ["order"],
      refuses: (before, { meeting }, _, { names }) =>
        before.meeting !== undefined && meeting === before.meeting
          ? { meeting: "Meeting: it is on that agenda already; choose another" }
          : unfit(before.group, names),
      changes: ({ slips = "0" }) => ({ slips: String(Number(slips) + 1) }),
      by: arranging,
      why: "The meeting ran out of time, or its paper is not ready; every time counts and is shown.",
    },
    {
      name: "take-off",
      words: "Take it off the agenda",
      done: "Back in the forward plan",
      from: ["agenda"],
      to: "proposed",
      asks: ["wantedBy"],
      reason: "Why is it taken off?",
      clears: ["meeting", "order"],
      changes: ({ slips = "0" }) => ({ slips: String(Number(slips) + 1) }),
      by: arranging,
      why: "It goes back to the forward plan until it has a meeting again.",
    },
    {
      name: "take",
      words: "Record what came of it",
      done: "Taken",
      from: ["agenda"],
      to: "taken",
      asks: ["outcome"],
      by: arranging,
      why: "Whoever takes the minutes.",
    },
    {
      name: "reword",
      words: "Correct what came of it",
      done: "Outcome corrected",
      from: ["taken"],
      to: "taken",
      asks: ["outcome"],
      refuses: (_, __, ___, { names }) => settled(names),
      by: arranging,
      why: "A slip of the pen is put right; the history keeps what it said.",
    },
    {
      name: "untake",
      words: "It was not taken after all",
      done: "Not taken after all",
      from: ["taken"],
      to: "agenda",
      reason: "What was wrong with the record?",
      clears: ["outcome"],
      refuses: (_, __, ___, { names }) => settled(names),
      by: arranging,
      why: "What was recorded under the wrong item is taken back.",
    },
    {
      name: "drop",
      words: "Drop it",
      done: "Dropped",
      from: ["proposed", "agenda"],
      to: "dropped",
      reason: "Why does it not come?",
      clears: ["order"],
      by: arranging,
      why: "The chair, or the business unit for the chair.",
    },
    {
      name: "restore",
      words: "Take it up again",
      done: "Taken up again",
      from: ["dropped"],
      to: "proposed",
      reason: "Why is it taken up again?",
      clears: ["meeting"],
      by: arranging,
      why: "As for dropping it.",
    },
  ] satisfies readonly Move[],
  see: { by: partnership, why: "Members and those who serve them." },
  add: { by: partnership, why: "Whoever sits in a group may ask that something come to it." },
  change: { by: arranging, why: "The business unit and the chairs keep the agenda." },
  example: {
    title: "Neglect: what the audit found",
    group: "G-2026-001",
    purpose: "assurance",
    asked: "To say whether the two findings are met by the actions proposed.",
    owner: "Tamsin Oddingley",
    minutes: "20",
    wantedBy: "2026-06-30",
    duty: "Terms of reference, 3.2",
    every: "year",
    paper: "## What was looked at\n\nThirty cases of neglect, first recognised between April and June.",
    file: `${"0".repeat(64)} 1024 audit.pdf`,
    meeting: "M-2026-001",
    order: "3",
    outcome: "The group took assurance on the first finding; the second comes back in September.",
  },
};

/** An item comes to its own group, at a meeting that is still to be held. */
function unfit(group: string | undefined, names: readonly Neighbour[]): Problems | null {
  const meeting = names.find(({ field }) => field === "meeting");
  if (!meeting) return null;
  if (group !== undefined && meeting.values.group !== group)
    return { meeting: "Meeting: that is another group’s; choose a meeting of the item’s own group" };
  return ["planned", "called", "held"].includes(meeting.state)
    ? null
    : { meeting: "Meeting: that one is over or cancelled; choose one that is still to come" };
}

/** Once the minutes are confirmed, what came of an item is what they say. */
function settled(names: readonly Neighbour[]): Problems | null {
  const meeting = names.find(({ field }) => field === "meeting");
  return meeting?.state === "confirmed"
    ? { form: "The minutes of its meeting are confirmed: open them again first" }
    : null;
}
