import type { Heading, Root, RootContent } from "mdast";
import { levelled } from "../../kit/prose/index.ts";
import type { PublishedFigures } from "../published/index.ts";
import type { PublicRecord } from "../record/index.ts";
import { isDirective, type Source, wordsWithin } from "../source/index.ts";
import { appendixOf } from "./appendix.ts";
import type { CheckProblem, Compiled } from "./compiled.ts";
import { emptyLedger, type Ledger } from "./ledger.ts";
import { resolved, type Sources } from "./resolve.ts";
import {
  answersOf,
  type FoundSection,
  headingOf,
  requirementsIn,
  requirementTable,
  sectionProblems,
} from "./sections.ts";

/** What a report rests on: published figures, and what the register lets everybody see (null: nothing is known of it). */
export interface Grounds {
  readonly figures: PublishedFigures;
  readonly record: PublicRecord | null;
  /** The day on which it is made, ISO. */
  readonly day: string;
}

/**
 * A report as it is printed: every claim judged, every figure, chart, table and map resolved, the register's own words put
 * in, sections without evidence left out and named. Whatever is not in order is in `check`; the document then still stands,
 * for whoever mends it, and is not to be published.
 */
export function compile(source: Source, { figures, record, day }: Grounds): Compiled {
  const { front, tree } = source;
  const told = record && { ...record, commentaries: unplaced(record.commentaries, tree) };
  const sources: Sources = { figures, record, told, year: front.year, requirements: [] };
  const ledger = emptyLedger();
  const sections: FoundSection[] = [];
  const printed = tree.children.flatMap((block) => topLevel(block, sources, { ledger, sections }));
  const requirements = front.kind === "cover" ? [] : requirementsIn(sections, sources);
  for (const table of sources.requirements) Object.assign(table, requirementTable(requirements, sources));
  const uses = [...ledger.uses.values()];
  const depth = depthFor(printed, front.kind === "cover");
  const children = [...printed, ...appendixOf({ uses, said: ledger.said }, figures, { depth, day })];
  const problems = [
    ...source.problems.map(({ line, why }) => ({ line, why })),
    ...frontProblems(source),
    ...ledger.problems,
    ...sectionProblems(sections, sources),
  ];
  return {
    ...{ title: front.title ?? firstHeading(tree) ?? "Report", kind: front.kind, front, uses },
    document: levelled({ type: "root", children }),
    figuresUsed: ledger.rows,
    check: {
      ...{ claims: ledger.claims, figures: ledger.figures, unbound: source.unbound, requirements },
      problems: problems.toSorted((a, b) => a.line - b.line),
      allowed: source.allowed,
    },
  };
}

/** Commentary that no place of the text asks for by the section that it is on: what ::commentary{} prints. */
function unplaced(commentaries: PublicRecord["commentaries"], tree: Root): PublicRecord["commentaries"] {
  const plain = (words: string) => words.trim().toLowerCase();
  const blocks = tree.children.flatMap((each) =>
    isDirective(each) && each.name === "section" ? (each.children as readonly RootContent[]) : [each],
  );
  const asked = blocks.flatMap((each) =>
    isDirective(each) && each.name === "commentary" ? [plain(each.attributes?.section ?? "")] : [],
  );
  return commentaries.filter(({ section }) => section === null || !asked.includes(plain(section)));
}

interface Notes {
  readonly ledger: Ledger;
  readonly sections: FoundSection[];
}

/** A block of the text; a section gives its blocks, or none where it holds no evidence. */
function topLevel(block: RootContent, sources: Sources, { ledger, sections }: Notes): RootContent[] {
  if (!isDirective(block) || block.name !== "section") return resolved([block], sources, ledger);
  const [before, tables] = [ledger.evidence, sources.requirements.length];
  const blocks = resolved(block.children as readonly RootContent[], sources, ledger);
  const printed = ledger.evidence > before;
  if (!printed) sources.requirements.length = tables;
  const line = block.position?.start.line ?? 1;
  sections.push({ heading: headingOf(block), answers: answersOf(block), printed, line });
  return printed ? blocks : [];
}

function frontProblems({ front }: Source): CheckProblem[] {
  if (front.kind !== "yearly-report") return [];
  const missing = [front.title === null ? "title: ..." : "", front.year === null ? "year: 2024-25" : ""];
  return missing
    .filter((each) => each !== "")
    .map((each) => ({ line: 1, why: `A yearly report needs "${each}" in its first lines.` }));
}

/** The appendix stands beside the text's own chapters; in a cover report, which has a form, within its last one. */
function depthFor(blocks: readonly RootContent[], within: boolean): Heading["depth"] {
  const depths = blocks.flatMap((block) => (block.type === "heading" ? [block.depth] : []));
  return Math.min(
    6,
    Math.min(6, ...depths, depths.length === 0 ? 2 : 6) + (within ? 1 : 0),
  ) as Heading["depth"];
}

function firstHeading({ children }: Root): string | null {
  const first = children.find((each) => each.type === "heading");
  return first?.type === "heading" ? wordsWithin(first).trim() : null;
}
