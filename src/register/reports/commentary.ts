import type { Around, Entity, Problems, Values } from "../grammar/index.ts";
import { partnership } from "../partners/index.ts";

const own = ["independent-scrutineer"] as const;

/** The independent scrutineer's own words on a report. Nobody else writes or changes them, and they are printed as they are. */
export const commentary: Entity = {
  name: "commentary",
  many: "commentaries",
  title: "The scrutineer’s commentaries",
  says: "The independent scrutineer’s own words on a report, which nobody else may edit.",
  openWords: "standing",
  prefix: "SC",
  named: "heading",
  listed: ["report", "writtenOn"],
  section: "reports",
  overview: { words: "Reports, and what waits for each", href: "/reports" },
  fields: [
    {
      name: "heading",
      label: "Heading",
      kind: "line",
      required: "Give it a heading",
    },
    {
      name: "report",
      label: "On which version",
      kind: "link",
      to: "version",
      back: "The scrutineer’s commentary",
      asked: "once",
      required: "Give the version that it is on",
    },
    {
      name: "section",
      label: "Section",
      kind: "line",
      hint: "Its heading; none for the whole report",
    },
    { name: "text", label: "Commentary", kind: "prose", required: "Write the commentary" },
    { name: "by", label: "By", kind: "person", required: "Name the scrutineer" },
    {
      name: "writtenOn",
      label: "Written on",
      kind: "day",
      required: "Give the day on which it was written",
    },
  ],
  refuses: (values, around) =>
    fixed(around) ??
    ((values.writtenOn ?? "") > around.on ? { writtenOn: "Written on: give a day that has come" } : null),
  refusesToRetire: (_, around) => fixed(around),
  begins: "stands",
  states: {
    stands: { words: "Stands", open: true, says: "It is printed with the report, as it is." },
    withdrawn: { words: "Withdrawn", open: false, says: "The scrutineer took it back." },
  },
  clocks: [],
  moves: [
    {
      name: "withdraw",
      words: "Withdraw it",
      done: "Withdrawn",
      from: ["stands"],
      to: "withdrawn",
      reason: "Why is it withdrawn?",
      refuses: (_before: Values, _given, _by, around) => fixed(around),
      by: own,
      why: "The words are the scrutineer's, to give and to take back.",
    },
    {
      name: "restore",
      words: "Let it stand again",
      done: "Stands again",
      from: ["withdrawn"],
      to: "stands",
      reason: "Why does it stand again?",
      refuses: (_before: Values, _given, _by, around) => fixed(around),
      by: own,
      why: "As for withdrawing it.",
    },
  ],
  see: { by: partnership, why: "It is read before the report is approved; then it is printed for all." },
  add: { by: own, why: "Scrutiny is independent of those whom it looks at." },
  change: { by: own, why: "Nobody edits the scrutineer's words but the scrutineer." },
  example: {
    heading: "What I looked at, and what I found",
    report: "V-2026-001",
    section: "Scrutiny",
    text: "I read forty case files and met eleven families. Practice is warmer than its records.",
    by: "Bram Larkspurn",
    writtenOn: "2026-03-09",
  },
};

/** What is approved and signed holds these words: they change with a new draft only. */
function fixed({ names }: Pick<Around, "names">): Problems | null {
  const report = names.find(({ field }) => field === "report");
  return report?.values.seal === undefined
    ? null
    : {
        form: `${report.reference} was approved with the commentary as it stands: it is taken back to draft first`,
      };
}
