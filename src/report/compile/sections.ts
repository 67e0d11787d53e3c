import type { RootContent, Table } from "mdast";
import type { PublicRecord } from "../record/index.ts";
import { type Directive, wordsWithin } from "../source/index.ts";
import type { CheckProblem, RequirementCheck } from "./compiled.ts";
import { rowOf, tableOfWords } from "./nodes.ts";

/** A section as it was found: what it answers, and whether it holds evidence, without which it is not printed. */
export interface FoundSection {
  readonly heading: string;
  readonly answers: readonly string[];
  readonly printed: boolean;
  readonly line: number;
}

export const answersOf = ({ attributes }: Directive): readonly string[] =>
  (attributes?.answers ?? "").split(/[\s,]+/).filter((each) => each !== "");

/** The section's first heading; what a section is called that has none. */
export function headingOf({ children }: Directive): string {
  const first = (children as readonly RootContent[]).find((each) => each.type === "heading");
  return first?.type === "heading" ? wordsWithin(first).trim() : "A section without a heading";
}

interface Asked {
  readonly record: PublicRecord | null;
  readonly year: string | null;
}

/** What the guidance asks of the year, item by item; without a public record, what the sections say that they answer. */
export function requirementsIn(
  sections: readonly FoundSection[],
  { record, year }: Asked,
): RequirementCheck[] {
  const known = year === null ? undefined : record?.requirements[year];
  const items: readonly { id: string; title: string }[] =
    known?.items ?? [...new Set(sections.flatMap(({ answers }) => answers))].map((id) => ({ id, title: id }));
  return items.map(({ id, title }) => {
    const answering = sections.filter(({ answers }) => answers.includes(id));
    const printed = answering.filter((each) => each.printed);
    const named = (some: readonly FoundSection[]) => some.map(({ heading }) => heading).join("; ");
    if (printed.length > 0)
      return {
        id,
        title,
        standing: "printed",
        why: "A section with evidence answers it.",
        section: named(printed),
      };
    const why =
      answering.length === 0
        ? "No section answers it."
        : "Its section holds no evidence: no true claim, no figure, nothing from the register.";
    return { id, title, standing: "not yet recorded", why, section: named(answering) || null };
  });
}

/** Sections that answer nothing, or what nobody asks. */
export function sectionProblems(sections: readonly FoundSection[], { record, year }: Asked): CheckProblem[] {
  const known = year === null ? undefined : record?.requirements[year];
  return sections.flatMap(({ answers, line }) => {
    if (answers.length === 0)
      return [
        { line, why: 'The section does not say what it answers: write answers="2023-yearly-report-impact".' },
      ];
    if (!known) return [];
    const unknown = answers.filter((id) => !known.items.some((each) => each.id === id));
    const all = known.items.map(({ id }) => id).join(", ");
    return unknown.map((id) => ({
      line,
      why: `${known.title} asks nothing called "${id}" of ${year}: it asks ${all}.`,
    }));
  });
}

/** The map of what is asked to where it is answered. */
export function requirementTable(checks: readonly RequirementCheck[], { record, year }: Asked): Table {
  const known = year === null ? undefined : record?.requirements[year];
  const rows = checks.map(({ id, standing, section, why }) => {
    const item = known?.items.find((each) => each.id === id);
    const missing = item?.standing === "not-applicable" ? "No section." : `Not yet recorded. ${why}`;
    const where = standing === "printed" ? (section ?? "") : missing;
    const found = item ? findings[item.standing] : "";
    return rowOf([item ? `${item.number}. ${item.title}` : id, item?.words ?? "", where, found]);
  });
  const heads = ["Item", "What the guidance asks", "Where this report answers it", "Found, when looked at"];
  return tableOfWords(heads, rows, {
    caption: `${known?.title ?? "The guidance"}: what it asks of this report`,
  });
}

/** A section that is printed can still fall short: what somebody found who held the report against the guidance. */
const findings: Readonly<Record<Standing, string>> = {
  met: "Met",
  partly: "Met in part",
  not: "Not met",
  "not-applicable": "Does not apply here",
  "not looked at": "Not looked at yet",
};

type Standing = PublicRecord["requirements"][string]["items"][number]["standing"];
