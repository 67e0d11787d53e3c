import type { Field } from "../grammar/index.ts";

/** What agencies are asked for. */
const kinds = {
  report: "Section of a yearly report",
  consultation: "Answer to a consultation",
  paper: "Paper for a meeting",
  data: "Figures or a data return",
  audit: "Audit or self-assessment",
  other: "Something else",
} as const;

export const contributionFields: readonly Field[] = [
  {
    name: "title",
    label: "What is asked for",
    kind: "line",
    hint: "For example: yearly report 2025-26, section of Three Rivers Police",
    required: "Say in a line what is asked for",
  },
  {
    name: "kind",
    label: "Kind",
    kind: "choice",
    choices: kinds,
    required: "Choose what kind of contribution it is",
  },
  {
    name: "agency",
    label: "Agency",
    kind: "link",
    to: "agency",
    back: "What it is asked for",
    pick: true,
    required: "Choose the agency that is asked",
  },
  {
    name: "person",
    label: "To whom",
    kind: "link",
    to: "person",
    back: "What they are asked for",
    pick: true,
    hint: "Reminders go to them where their e-mail is known, otherwise to the agency’s address for requests",
  },
  {
    name: "asked",
    label: "What it should say or hold",
    kind: "text",
    hint: "It stands in every reminder. Name no child and no family",
    required: "Say what it should say or hold",
  },
  {
    name: "draft",
    label: "For text",
    kind: "link",
    to: "version",
    back: "Asked of agencies for it",
    hint: "The draft to which it belongs, where there is one",
  },
  { name: "meeting", label: "For meeting", kind: "link", to: "meeting", back: "Asked of agencies for it" },
  { name: "askedOn", label: "Asked on", kind: "day", required: "Give the day on which it was asked" },
  {
    name: "due",
    label: "Due",
    kind: "day",
    asked: "once",
    required: "Give the day by which it is needed",
  },
  { name: "slips", label: "Times put back", kind: "count", asked: "move" },
  {
    name: "promisedFor",
    label: "Promised for",
    kind: "day",
    asked: "move",
    required: "Give the day for which it is promised",
  },
  {
    name: "receivedOn",
    label: "Received on",
    kind: "day",
    asked: "move",
    required: "Give the day on which it came",
  },
  {
    name: "received",
    label: "What came, and where it is kept",
    kind: "evidence",
    asked: "move",
    required: "Say what came, and where it is kept",
  },
];

/** One value for each field, invented. */
export const contributionExample = {
  title: "Yearly report 2025-26, section of Three Rivers Police",
  kind: "report",
  agency: "AG-2026-001",
  person: "PE-2026-001",
  asked: "What the force did on the four priorities, what changed for children, and what cannot be shown.",
  draft: "V-2026-001",
  meeting: "M-2026-001",
  askedOn: "2026-03-02",
  due: "2026-05-29",
  slips: "1",
  promisedFor: "2026-06-05",
  receivedOn: "2026-04-21",
  received: "Four pages and a table of notifications, in the report’s folder.",
} as const;
