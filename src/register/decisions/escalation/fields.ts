import type { Entity } from "../../grammar/index.ts";
import { nameNobody } from "../unidentified.ts";

/** What practitioners of two agencies disagree about most often. */
export const reasons = {
  referral: "Response to a referral",
  assessment: "Outcome of an assessment",
  level: "Level of need",
  conference: "Whether to hold a strategy meeting or conference",
  plan: "A plan not carried out",
  closure: "Closing or stepping down",
  information: "Information not shared",
  other: "Something else",
} as const;

export const levels = {
  "1": "Level 1",
  "2": "Level 2",
  "3": "Level 3",
  "4": "Level 4",
  unknown: "Not known",
} as const;

export const outcomes = {
  accepted: "The view of the agency that raised it was taken",
  partly: "Its view was taken in part",
  explained: "The other agency’s decision stood, with its reasons",
  another: "Both agreed on something else",
} as const;

/** Everything that an escalation says, but for a child’s name. */
export const fields: Entity["fields"] = [
  {
    name: "title",
    label: "The disagreement in a line",
    kind: "line",
    hint: nameNobody,
    required: "Say the disagreement in a line",
  },
  {
    name: "raisedBy",
    label: "Agency that raises it",
    kind: "link",
    to: "agency",
    back: "Escalations that it raised",
    pick: true,
    required: "Choose the agency that raises it",
  },
  {
    name: "raisedWith",
    label: "Agency that answers it",
    kind: "link",
    to: "agency",
    back: "Escalations raised with it",
    pick: true,
    required: "Choose the agency that answers it",
  },
  {
    name: "about",
    label: "About",
    kind: "choice",
    choices: reasons,
    required: "Choose what it is about",
  },
  {
    name: "level",
    label: "Level of need, as the agency that raises it sees it",
    kind: "choice",
    choices: levels,
    required: "Choose the level of need, or that it is not known",
  },
  {
    name: "detail",
    label: "What each side holds",
    kind: "text",
    hint: nameNobody,
    required: "Say what each side holds",
  },
  {
    name: "raisedOn",
    label: "Raised on",
    kind: "day",
    required: "Give the day on which it was raised",
  },
  { name: "stage", label: "Stage that it has reached", kind: "number", most: 5, asked: "move" },
  {
    name: "since",
    label: "At this stage since",
    kind: "day",
    asked: "move",
    required: "Give the day on which it came to this stage",
  },
  {
    name: "resolvedOn",
    label: "Settled on",
    kind: "day",
    asked: "move",
    required: "Give the day on which it was settled",
  },
  {
    name: "outcome",
    label: "How it ended",
    kind: "choice",
    choices: outcomes,
    asked: "move",
    required: "Choose how it ended",
  },
  {
    name: "resolution",
    label: "What was agreed, and what happened then",
    kind: "text",
    hint: nameNobody,
    asked: "move",
    required: "Say what was agreed, and what happened then",
  },
  { name: "told", label: "Was the practitioner told what became of it?", kind: "yes-no", asked: "move" },
  {
    name: "toldOn",
    label: "Told on",
    kind: "day",
    asked: "move",
    required: "Give the day on which the practitioner was told",
  },
];
