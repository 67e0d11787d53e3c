import type { Entity } from "../../grammar/index.ts";
import { itemChoices } from "../sets.ts";
import { partnership } from "./roles.ts";
import { standing } from "./standing.ts";
import { wrongFinding } from "./subject.ts";

export const verdicts = {
  met: "Met",
  partly: "Partly met",
  not: "Not met",
  "not-applicable": "Does not apply",
} as const;

const firstYear = 2018;
const years = Array.from(
  { length: 30 },
  (_, at) => `${firstYear + at}-${String((firstYear + at + 1) % 100).padStart(2, "0")}`,
);

const { moves, ...states } = standing("the last word on this item", partnership, wrongFinding);

/** Whether a yearly report, the arrangements or a threshold document meets one item, and what shows it. */
export const finding: Entity = {
  name: "finding",
  many: "findings",
  title: "Findings against requirements",
  says: "Item by item: whether a year’s report or a document’s version meets what guidance asks, and what shows it.",
  openWords: "standing",
  overview: { words: "The checklists: what is held against which edition", href: "/requirements" },
  prefix: "FI",
  named: "title",
  listed: ["verdict", "year"],
  beside: ["item", "own"],
  fields: [
    { name: "title", label: "The finding in a line", kind: "line", required: "Say the finding in a line" },
    {
      name: "item",
      label: "Item",
      kind: "choice",
      choices: itemChoices,
      asked: "once",
      required: "Choose the item, or one of your own below",
      when: ({ own }) => own === undefined,
    },
    {
      name: "own",
      label: "Item of our own",
      kind: "link",
      to: "wording",
      back: "Findings on it",
      asked: "once",
    },
    {
      name: "year",
      label: "Yearly report of",
      kind: "choice",
      choices: Object.fromEntries(years.map((year) => [year, year])),
      asked: "once",
      required: "Choose the report’s year, or a version below",
      when: ({ text }) => text === undefined,
    },
    {
      name: "text",
      label: "Version of the arrangements or the threshold document",
      kind: "link",
      to: "version",
      back: "Held against the requirements",
      asked: "once",
    },
    {
      name: "verdict",
      label: "Is it met?",
      kind: "choice",
      choices: verdicts,
      required: "Say whether it is met",
    },
    {
      name: "evidence",
      label: "What shows it",
      kind: "text",
      hint: "The page, section, figure or record; where it does not apply, why",
      required: "Say what shows it; where it does not apply, why",
      when: ({ verdict }) => verdict !== "not",
    },
    {
      name: "missing",
      label: "What is missing",
      kind: "text",
      required: "Say what is missing",
      when: ({ verdict }) => verdict === "not" || verdict === "partly",
    },
    { name: "decision", label: "Shown by decision", kind: "link", to: "decision", back: "Shows in findings" },
    { name: "meeting", label: "Shown by meeting", kind: "link", to: "meeting", back: "Shows in findings" },
    { name: "document", label: "Shown by document", kind: "link", to: "document", back: "Shows in findings" },
    {
      name: "action",
      label: "Action on what is missing",
      kind: "link",
      to: "action",
      back: "Answers the findings",
    },
    { name: "lookedAtBy", label: "Looked at by", kind: "person", required: "Name who looked at it" },
    {
      name: "lookedAtOn",
      label: "Looked at on",
      kind: "day",
      required: "Give the day on which it was looked at",
    },
  ],
  refuses: wrongFinding,
  ...states,
  moves: [
    {
      name: "look-again",
      words: "Look at it again",
      done: "Looked at again",
      from: ["stands"],
      to: "stands",
      asks: ["title", "verdict", "evidence", "missing", "action", "lookedAtBy", "lookedAtOn"],
      reason: "What has changed since?",
      refuses: (before, given, _by, around) => wrongFinding({ ...before, ...given }, around),
      by: partnership,
      why: "Whoever finds that it is otherwise now.",
    },
    ...moves,
  ],
  see: { by: partnership, why: "Candour about gaps comes before publication." },
  add: { by: partnership, why: "Every partner and the scrutineer may look." },
  change: {
    by: ["analyst", "business-manager"],
    why: "Slips of the record; a new look is a step of its own.",
  },
  example: {
    title: "Costs by partner are given; value for money is not",
    item: "2023-yearly-report-costs",
    own: "RW-2026-001",
    year: "2024-25",
    text: "V-2026-001",
    verdict: "partly",
    evidence: "Section 9 of the report: contributions of the three partners.",
    missing: "What the money changed.",
    decision: "D-2026-001",
    meeting: "M-2026-001",
    document: "DO-2026-001",
    action: "A-2026-001",
    lookedAtBy: "Wren Abbotsley",
    lookedAtOn: "2026-04-13",
  },
};
