import type { Field } from "../grammar/index.ts";

/** How somebody's seat was filled at a meeting. */
export const came = {
  present: "Present",
  deputy: "Deputy came",
  apologies: "Apologies",
  absent: "Absent",
} as const;

const planned: readonly Field[] = [
  {
    name: "group",
    label: "Group",
    kind: "link",
    to: "group",
    back: "Meetings",
    pick: true,
    required: "Choose the group that meets",
  },
  {
    name: "title",
    label: "Name",
    kind: "line",
    hint: "The group and the month: for example, Executive, May 2026",
    required: "Give the meeting a name",
  },
  { name: "on", label: "Day", kind: "day", required: "Give the day of the meeting", asked: "once" },
  { name: "begins", label: "Begins", kind: "time", required: "Say at what time it begins" },
  { name: "ends", label: "Ends", kind: "time", required: "Say at what time it ends" },
  { name: "place", label: "Place", kind: "line", hint: "A room, or “online”" },
  {
    name: "join",
    label: "How to join",
    kind: "line",
    hint: "An address without its password; it stands in the calendar file",
  },
  { name: "slips", label: "Times moved to another day", kind: "count", asked: "move" },
];

const heldFields: readonly Field[] = [
  {
    name: "sentOn",
    label: "Agenda and papers sent on",
    kind: "day",
    asked: "move",
    required: "Give the day on which the agenda was sent",
  },
  { name: "chairedBy", label: "In the chair", kind: "person", asked: "move" },
  {
    name: "attendance",
    label: "Attendance",
    kind: "table",
    asked: "move",
    required: "Say who came",
    columns: [
      { name: "member", label: "Seat", kind: "link", to: "membership", required: "Name the seat" },
      // Who held the seat on that day: it may have changed hands since.
      { name: "person", label: "Held by", kind: "line" },
      { name: "came", label: "Came", kind: "choice", choices: came, required: "Say whether they came" },
      { name: "deputy", label: "Deputy and agency", kind: "line" },
    ],
  },
  {
    name: "declarations",
    label: "Declarations of interest",
    kind: "text",
    hint: "Who declared what, and what they took no part in; or none",
    asked: "move",
  },
];

const minuteFields: readonly Field[] = [
  { name: "minutes", label: "Minutes", kind: "prose", asked: "move", required: "Write the minutes" },
  {
    name: "confirmedAt",
    label: "Confirmed at meeting",
    kind: "link",
    to: "meeting",
    back: "Minutes confirmed there",
    hint: "None where they were confirmed between meetings",
    asked: "move",
  },
  {
    name: "confirmedOn",
    label: "Confirmed on",
    kind: "day",
    asked: "move",
    required: "Give the day on which they were confirmed",
  },
  {
    name: "confirmedBy",
    label: "Confirmed by",
    kind: "person",
    asked: "move",
    required: "Name who confirmed them",
  },
  {
    name: "corrections",
    label: "Corrections",
    kind: "text",
    hint: "What was corrected before they were confirmed; or none",
    asked: "move",
  },
];

export const meetingFields: readonly Field[] = [...planned, ...heldFields, ...minuteFields];
