import type { Field } from "../grammar/index.ts";

export const purposes = {
  decision: "For decision",
  assurance: "For assurance",
  information: "For information",
} as const;

/** How often something comes back. */
export const returns = {
  once: "Once",
  meeting: "At every meeting",
  quarter: "Every quarter",
  "half-year": "Every half-year",
  year: "Every year",
} as const;

export const itemFields: readonly Field[] = [
  { name: "title", label: "Item", kind: "line", required: "Say what it is about, in a line" },
  {
    name: "group",
    label: "Group to which it comes",
    kind: "link",
    to: "group",
    back: "What comes to it",
    pick: true,
    required: "Choose the group",
  },
  {
    name: "purpose",
    label: "Purpose",
    kind: "choice",
    choices: purposes,
    required: "Choose what it comes for",
  },
  {
    name: "asked",
    label: "What the group is asked to do",
    kind: "text",
    hint: "As it will stand on the cover of the paper",
    required: "Say what the group is asked to do",
  },
  { name: "owner", label: "Owner", kind: "person", required: "Name who brings it" },
  { name: "minutes", label: "Time", kind: "number", unit: "minutes", most: 480 },
  {
    name: "wantedBy",
    label: "Wanted by",
    kind: "day",
    hint: "The last day that will do; none where there is no hurry",
  },
  {
    name: "duty",
    label: "What asks for it",
    kind: "line",
    hint: "The law, the guidance or the terms of reference, where one does",
  },
  { name: "every", label: "How often it comes", kind: "choice", choices: returns },
  {
    name: "paper",
    label: "Paper",
    kind: "prose",
    hint: "Markdown: a line that begins with ## is a heading, one that begins with - an item of a list. Name no child.",
  },
  { name: "file", label: "Paper as a file", kind: "file" },
  {
    name: "meeting",
    label: "Meeting",
    kind: "link",
    to: "meeting",
    back: "On its agenda",
    asked: "move",
    pick: true,
    required: "Choose the meeting",
  },
  { name: "order", label: "Place on the agenda", kind: "number", most: 100, asked: "move" },
  { name: "slips", label: "Times put off", kind: "count", asked: "move" },
  {
    name: "outcome",
    label: "What came of it",
    kind: "text",
    hint: "What was agreed or noted, and why; decisions and actions have their own records",
    asked: "move",
    required: "Say what came of it",
  },
];
