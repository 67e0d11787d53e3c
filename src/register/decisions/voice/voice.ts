import type { Actor, Around, Entity, Problems, Values } from "../../grammar/index.ts";
import { daysWrong, problemsOr } from "../daysInOrder.ts";
import { partnership } from "../roles.ts";
import { identifyingIn } from "../unidentified.ts";
import { fields } from "./fields.ts";

/** What a child, a young person or a family said, what was done about it, and whether they were told. */
export const voice: Entity = {
  name: "voice",
  many: "voices",
  title: "What children and families told us",
  says: "What children, young people and families said, in their words, made so that nobody can be recognised; what was done about it; and whether they were told.",
  openWords: "not yet answered to those who gave it",
  prefix: "F",
  named: "title",
  listed: ["heardFrom", "theme"],
  fields,
  refuses: (values, { on }) => wrongWith(values, on),
  overview: { words: "What they told us, theme by theme, and what was done", href: "/voices/answered" },
  begins: "heard",
  states: {
    heard: { words: "Heard", open: true, says: "Nobody has looked at it yet." },
    "looked-at": { words: "Being looked at", open: true, says: "Somebody finds out what can be done." },
    "acted-on": {
      words: "Acted on, to be told",
      open: true,
      says: "Something was done; those who gave it are to hear what.",
    },
    "not-acted-on": {
      words: "Not acted on, to be told",
      open: true,
      says: "Nothing was done, for a reason; those who gave it are to hear why.",
    },
    "told-back": { words: "Told back", open: false, says: "Those who gave it know what became of it." },
    "not-told": {
      words: "Closed, not told back",
      open: false,
      says: "Those who gave it do not know what became of it; the history says why.",
    },
  },
  clocks: [
    { words: "Look at it by", from: "heardOn", count: 20, unit: "working-days", runsIn: ["heard"] },
    { words: "Decide by", from: "lookedAtOn", count: 3, unit: "months", runsIn: ["looked-at"] },
    {
      words: "Tell them by",
      from: "decidedOn",
      count: 20,
      unit: "working-days",
      runsIn: ["acted-on", "not-acted-on"],
    },
  ],
  moves: [
    {
      name: "look",
      words: "Begin to look at it",
      done: "Begun to be looked at",
      from: ["heard"],
      to: "looked-at",
      asks: ["lookedAtOn", "lookedAtBy"],
      refuses: wrongAfter,
      by: partnership,
      why: "Whoever takes it on says so.",
    },
    {
      name: "act",
      words: "Record what was done",
      done: "Acted on",
      from: ["heard", "looked-at"],
      to: "acted-on",
      asks: ["decidedOn", "done", "action"],
      refuses: wrongAfter,
      by: partnership,
      why: "Whoever did it, or the business unit for them.",
    },
    {
      name: "leave",
      words: "Record why nothing is done",
      done: "Not acted on",
      from: ["heard", "looked-at"],
      to: "not-acted-on",
      asks: ["decidedOn", "whyNot"],
      refuses: wrongAfter,
      by: [
        "business-manager",
        "lead-safeguarding-partner",
        "delegated-safeguarding-partner",
        "sub-group-chair",
      ],
      why: "That nothing is done is for those who answer for the service.",
    },
    {
      name: "tell",
      words: "Record that they were told",
      done: "Told back",
      from: ["acted-on", "not-acted-on"],
      to: "told-back",
      asks: ["toldOn", "howTold"],
      refuses: wrongAfter,
      changes: () => ({ told: "yes" }),
      by: partnership,
      why: "Whoever told them, or the business unit.",
    },
    {
      name: "leave-untold",
      words: "Close without telling them",
      done: "Closed, not told back",
      from: ["acted-on", "not-acted-on"],
      to: "not-told",
      reason: "Why were they not told?",
      refuses: wrongAfter,
      changes: () => ({ told: "no" }),
      by: ["business-manager", "independent-scrutineer"],
      why: "That a family hears nothing is for those who answer for participation to say.",
    },
    {
      name: "reopen",
      words: "Open it again",
      done: "Opened again",
      from: ["acted-on", "not-acted-on", "told-back", "not-told"],
      to: "heard",
      reason: "Why is it opened again?",
      refuses: (_before, { why }, _by, { on }) => identifyingIn({ fields: [] }, { why: why ?? "" }, on),
      clears: [
        "lookedAtOn",
        "lookedAtBy",
        "decidedOn",
        "done",
        "action",
        "whyNot",
        "told",
        "toldOn",
        "howTold",
      ],
      by: partnership,
      why: "What was thought answered may not be.",
    },
  ],
  see: {
    by: partnership,
    why: "A few words can be recognised by those who know the family; what is published is chosen from it.",
  },
  add: { by: partnership, why: "Every agency hears children and families." },
  change: { by: ["analyst", "business-manager"], why: "Above all to take out what points at somebody." },
  example: {
    title: "Told my story five times",
    heardFrom: "young-person",
    how: "interview",
    heardOn: "2026-02-10",
    said: "Every time a new worker comes I have to start again. Read the file first.",
    theme: "workers",
    people: "1",
    about: "Family help teams",
    agency: "Oakmarch Council",
    heardBy: "Oakmarch Voluntary Action",
    lookedAtOn: "2026-02-24",
    lookedAtBy: "Rosalind Pemberwick",
    decidedOn: "2026-03-20",
    done: "Each handover is now a visit of both workers with a page that the young person has agreed.",
    action: "A-2026-001",
    whyNot: "The service ended in March.",
    told: "yes",
    toldOn: "2026-04-02",
    howTold: "By the advocate, who showed the page.",
  },
};

const inOrder = [
  { field: "heardOn", words: "it was heard" },
  { field: "lookedAtOn", words: "somebody began to look at it" },
  { field: "decidedOn", words: "it was decided" },
  { field: "toldOn", words: "they were told" },
] as const;

/** What is wrong with its days together, or with a text that points at a child; null where nothing is. */
function wrongWith(values: Values, on: string): Problems | null {
  return problemsOr({ ...daysWrong(inOrder, values, on), ...identifyingIn({ fields }, values, on) });
}

function wrongAfter(before: Values, given: Values, _: Actor, { on }: Around) {
  return wrongWith({ ...before, ...given }, on);
}
