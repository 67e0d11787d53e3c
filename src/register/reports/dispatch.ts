import type { Around, Entity, Problems } from "../grammar/index.ts";
import { businessUnit, partnership } from "../partners/index.ts";

/** Within how many days of its publication a yearly report is sent (Working Together 2023, chapter 2; known by custom). */
const daysToSend = 7;

/** A published report on its way to whoever must have it: until it is sent, its day runs. */
export const dispatch: Entity = {
  name: "dispatch",
  many: "dispatches",
  title: "Dispatches of reports",
  says: "To whom a published report is sent, by when, and on which day and how it went.",
  openWords: "to be sent",
  prefix: "RS",
  named: "name",
  listed: ["report", "to", "sentOn"],
  section: "reports",
  overview: { words: "Reports, and what waits for each", href: "/reports" },
  beside: ["report"],
  fields: [
    {
      name: "name",
      label: "What goes to whom",
      kind: "line",
      required: "Say what goes to whom",
      public: true,
    },
    {
      name: "report",
      label: "Which version",
      kind: "link",
      to: "version",
      back: "To whom it was sent",
      asked: "once",
      required: "Give the version that is sent",
      public: true,
    },
    {
      name: "to",
      label: "Recipient",
      kind: "choice",
      choices: {
        panel: "Child Safeguarding Practice Review Panel",
        "what-works": "What Works Centre for children and families",
        committee: "A committee or a board",
        agency: "An agency",
        other: "Somebody else",
      },
      required: "Choose the recipient",
      public: true,
    },
    {
      name: "publishedOn",
      label: "Published on",
      kind: "day",
      hint: `It is to be sent within ${daysToSend} days of this`,
      required: "Give the day on which the report was published",
      public: true,
    },
    {
      name: "sentOn",
      label: "Sent on",
      kind: "day",
      asked: "move",
      required: "Give the day on which it was sent",
      public: true,
    },
    {
      name: "how",
      label: "How it was sent",
      kind: "line",
      hint: "For example: by e-mail to the Panel’s mailbox, with the address of the page",
      asked: "move",
      required: "Say how it was sent",
    },
  ],
  refuses: (values, around) => twice(values.to, around),
  begins: "due",
  states: {
    due: { words: "To be sent", open: true, says: "It is to be sent within seven days of its publication." },
    sent: { words: "Sent", open: false, says: "It went on the day that is given." },
    dropped: { words: "Not sent", open: false, says: "It need not be sent, and the history says why." },
  },
  clocks: [{ words: "Send by", from: "publishedOn", count: daysToSend, unit: "days", runsIn: ["due"] }],
  moves: [
    {
      name: "send",
      words: "Record that it was sent",
      done: "Sent",
      from: ["due"],
      to: "sent",
      asks: ["sentOn", "how"],
      refuses: (before, { sentOn = "" }, _, around) => whenSent(before.publishedOn ?? "", sentOn, around),
      by: businessUnit,
      why: "The business unit sends it for the partners.",
    },
    {
      name: "drop",
      words: "It need not be sent",
      done: "Not sent",
      from: ["due"],
      to: "dropped",
      reason: "Why need it not be sent?",
      by: ["business-manager"],
      why: "Whoever answers for the list of recipients says why.",
    },
    {
      name: "take-back",
      words: "It was not sent after all",
      done: "Taken back",
      from: ["sent", "dropped"],
      to: "due",
      reason: "What was wrong with the record?",
      clears: ["sentOn", "how"],
      by: ["business-manager"],
      why: "For a slip of the record only.",
    },
  ],
  see: { by: partnership, why: "Every partner may see to whom its report went." },
  add: { by: businessUnit, why: "The business unit keeps the list of recipients." },
  change: { by: businessUnit, why: "The business unit corrects the record, with a reason." },
  publicWhen: (_, state) => state === "sent",
  example: {
    name: "Yearly report 2024-25 to the Panel",
    report: "V-2026-001",
    to: "panel",
    publishedOn: "2026-04-13",
    sentOn: "2026-04-14",
    how: "By e-mail to the Panel’s mailbox, with the address of the page.",
  },
};

/** The Panel and the What Works Centre are sent a report once; others may be many. */
function twice(to: string | undefined, { beside = [] }: Pick<Around, "beside">): Problems | null {
  const single = to === "panel" || to === "what-works";
  const other = beside.find((each) => !each.retired && each.state !== "dropped" && each.values.to === to);
  return single && other ? { to: `Recipient: ${other.reference} is on that already` } : null;
}

function whenSent(publishedOn: string, sentOn: string, { on }: Pick<Around, "on">): Problems | null {
  if (sentOn > on) return { sentOn: "Sent on: it is recorded when it is sent, not before" };
  return sentOn < publishedOn ? { sentOn: "Sent on: the report was not published then" } : null;
}
