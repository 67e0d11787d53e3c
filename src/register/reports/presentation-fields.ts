import type { Entity } from "../grammar/index.ts";

/** The categories of exempt information (Local Government Act 1972, Schedule 12A, part 1), in our own words. */
const paragraphs = {
  1: "Paragraph 1: about a particular person",
  2: "Paragraph 2: likely to reveal who a person is",
  3: "Paragraph 3: financial or business affairs",
  4: "Paragraph 4: consultations on labour relations",
  5: "Paragraph 5: legal professional privilege",
  6: "Paragraph 6: a notice or order that is intended",
  7: "Paragraph 7: preventing, investigating or prosecuting crime",
} as const;

const exempt = ({ access }: Readonly<Record<string, string>>) => access === "exempt";

/** A report before a body: which, when, by whose hand, and what came of it. */
export const presentationFields: Entity["fields"] = [
  { name: "title", label: "Title on the agenda", kind: "line", required: "Give its title", public: true },
  {
    name: "report",
    label: "Which version",
    kind: "link",
    to: "version",
    back: "Before committees and boards",
    asked: "once",
    required: "Give the version that is presented",
    public: true,
  },
  {
    name: "body",
    label: "Committee or board",
    kind: "line",
    hint: "For example: People Overview and Scrutiny Committee",
    required: "Name the committee or board",
    public: true,
  },
  {
    name: "meetingOn",
    label: "Meeting on",
    kind: "day",
    asked: "once",
    required: "Give the day of the meeting",
    public: true,
  },
  {
    name: "access",
    label: "Public or exempt",
    kind: "choice",
    choices: { public: "Public", exempt: "Exempt from publication" },
    required: "Say whether it is public or exempt",
    public: true,
  },
  {
    name: "paragraph",
    label: "Exempt under",
    kind: "choice",
    choices: paragraphs,
    required: "Choose the paragraph under which it is exempt",
    when: exempt,
    public: true,
  },
  {
    name: "publicInterest",
    label: "Public-interest test",
    kind: "text",
    hint: "What speaks for publication and what against, and why the second weighs more; where they are equal it is published",
    required: "Say what speaks for and against publication, and what weighs more",
    when: exempt,
    public: true,
  },
  {
    name: "officer",
    label: "Responsible officer",
    kind: "person",
    required: "Name the officer",
    public: true,
  },
  {
    name: "portfolioHolder",
    label: "Portfolio holder",
    kind: "person",
    required: "Name the portfolio holder",
    public: true,
  },
  {
    name: "recommendations",
    label: "Recommendations",
    kind: "text",
    hint: "What the body is asked to resolve, one to a line",
    required: "Say what the body is asked to resolve",
    public: true,
  },
  {
    name: "publishedOn",
    label: "Published on",
    kind: "day",
    hint: "The day on which agenda and reports were open to the public; five clear working days before the meeting",
    asked: "move",
    required: "Give the day of publication",
    public: true,
  },
  {
    name: "urgent",
    label: "Why it was urgent",
    kind: "text",
    hint: "Only where it could not be published in time: why it cannot wait for the next meeting",
    asked: "move",
    public: true,
  },
  {
    name: "presentedOn",
    label: "Presented on",
    kind: "day",
    asked: "move",
    required: "Give the day on which it was presented",
    public: true,
  },
  {
    name: "resolution",
    label: "Resolved",
    kind: "text",
    hint: "As the minutes say it: RESOLVED that …",
    asked: "move",
    required: "Give the resolution as the minutes have it",
    public: true,
  },
  {
    name: "comments",
    label: "What members said",
    kind: "text",
    hint: "Questions and comments, without the name of any child or family",
    asked: "move",
  },
];

/** One value for each field, invented. */
export const presentationExample: Entity["example"] = {
  title: "Safeguarding Children Partnership: yearly report 2024-25",
  report: "V-2026-001",
  body: "People Overview and Scrutiny Committee",
  meetingOn: "2026-04-22",
  access: "exempt",
  paragraph: "2",
  publicInterest:
    "Openness about scrutiny speaks for it; two families could be known by it, which weighs more.",
  officer: "Corin Thackwell",
  portfolioHolder: "Councillor Ottoline Brackenbury",
  recommendations: "That the committee considers the report.\nThat it says what it wants to see next year.",
  publishedOn: "2026-04-13",
  urgent: "The review was published on the day before, and the committee meets next in July.",
  presentedOn: "2026-04-22",
  resolution:
    "RESOLVED that the report be noted, and that attendance at strategy meetings be reported in July.",
  comments: "Members asked which figures rest on an audit, and for the acronyms to be written out.",
};
