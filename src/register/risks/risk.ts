import type { Entity, Values } from "../grammar/index.ts";
import { businessUnit, deciding, partnership } from "../partners/index.ts";

const scale = (words: readonly string[]) =>
  Object.fromEntries(words.map((each, at) => [String(at + 1), `${at + 1}. ${each}`]));

const scores = ["likelihood", "impact"] as const;

/** What may keep the partnership from what it is for, how much it weighs, and what is done about it. */
export const risk: Entity = {
  name: "risk",
  many: "risks",
  title: "Risks",
  says: "What may go wrong, why and with what effect; how likely and how grave it is; and what is done about it.",
  openWords: "open",
  prefix: "RK",
  named: "title",
  owner: "owner",
  listed: ["likelihood", "impact", "owner"],
  fields: [
    {
      name: "title",
      label: "The risk in a line",
      kind: "line",
      required: "Say the risk in a line",
      public: true,
    },
    { name: "cause", label: "Cause", kind: "text", required: "Say what it comes from", public: true },
    {
      name: "effect",
      label: "Effect",
      kind: "text",
      required: "Say what would follow for children",
      public: true,
    },
    {
      name: "likelihood",
      label: "Likelihood",
      kind: "choice",
      choices: scale(["Rare", "Unlikely", "Possible", "Likely", "Almost certain"]),
      required: "Choose how likely it is",
      public: true,
    },
    {
      name: "impact",
      label: "Impact",
      kind: "choice",
      choices: scale(["Slight", "Minor", "Moderate", "Major", "Grave"]),
      required: "Choose how grave it would be",
      public: true,
    },
    {
      name: "mitigation",
      label: "What is done about it",
      kind: "text",
      required: "Say what is done about it",
      public: true,
    },
    {
      name: "owner",
      label: "Owner",
      kind: "person",
      hint: "The role rather than the name: it may be published",
      required: "Say who owns it",
      public: true,
    },
    {
      name: "reviewOn",
      label: "To be reviewed on",
      kind: "day",
      asked: "once",
      required: "Give the day on which to look at it again",
      public: true,
    },
    {
      name: "decision",
      label: "Taken up by decision",
      kind: "link",
      to: "decision",
      back: "Risks that it is to lessen",
    },
    {
      name: "publishable",
      label: "May it be published?",
      kind: "yes-no",
      required: "Say whether it may be published",
    },
  ],
  begins: "open",
  states: {
    open: { words: "Open", open: true, says: "It may still happen; its owner looks at it again on its day." },
    closed: {
      words: "Closed",
      open: false,
      says: "It is gone, or has happened and is dealt with elsewhere.",
    },
  },
  clocks: [{ words: "Review on", from: "reviewOn", count: 0, unit: "days", runsIn: ["open"] }],
  moves: [
    {
      name: "review",
      words: "Record a review",
      done: "Reviewed",
      from: ["open"],
      to: "open",
      asks: [...scores, "mitigation", "reviewOn"],
      reason: "What has changed?",
      refuses: (_, { reviewOn = "" }, __, { on }) =>
        reviewOn <= on ? { reviewOn: "To be reviewed on: give a day to come" } : null,
      by: partnership,
      why: "Its owner, or the group that looked at it; the history keeps every score.",
    },
    {
      name: "close",
      words: "Close it",
      done: "Closed",
      from: ["open"],
      to: "closed",
      reason: "Why is it a risk no longer?",
      by: deciding,
      why: "Those who answer for the partnership's risks.",
    },
    {
      name: "reopen",
      words: "Open it again",
      done: "Opened again",
      from: ["closed"],
      to: "open",
      asks: ["reviewOn"],
      reason: "Why is it a risk again?",
      by: partnership,
      why: "Whoever sees that it is back.",
    },
  ],
  see: { by: partnership, why: "The partnership's own business; others see what may be published." },
  add: { by: partnership, why: "Whoever sees a risk says so." },
  change: { by: businessUnit, why: "The business unit corrects the record, with a reason." },
  publicWhen: ({ publishable }) => publishable === "yes",
  example: {
    title: "The business unit cannot meet its statutory duties",
    cause: "Two of seven posts are empty, and three partnerships are served.",
    effect: "Reviews take longer, and what was learned reaches practice late.",
    likelihood: "4",
    impact: "3",
    mitigation: "Options for the unit are with the leads; reviews come first in its plan.",
    owner: "Head of the business unit",
    reviewOn: "2026-06-30",
    decision: "D-2026-001",
    publishable: "yes",
  },
};

type RiskLevel = "low" | "medium" | "high" | "severe";

/** Likelihood times impact in four bands: 1-4, 5-9, 10-15 and 16-25, by custom of risk registers of five by five. */
export function riskLevel({ likelihood = "1", impact = "1" }: Values): RiskLevel {
  const score = Number(likelihood) * Number(impact);
  if (score >= 16) return "severe";
  if (score >= 10) return "high";
  return score >= 5 ? "medium" : "low";
}
