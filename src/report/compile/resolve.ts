import type { PhrasingContent, RootContent, Table } from "mdast";
import { blockOf } from "../blocks/index.ts";
import { figureText, judge } from "../claims/index.ts";
import type { PublishedFigures } from "../published/index.ts";
import type { PublicRecord } from "../record/index.ts";
import { type Directive, isDirective, wordsWithin } from "../source/index.ts";
import { blockFromRecord, isFromRecord } from "./from-record.ts";
import { type Ledger, noteEvidence } from "./ledger.ts";
import { paragraph, toFigure, words } from "./nodes.ts";

/** All that a text is resolved from. */
export interface Sources {
  readonly figures: PublishedFigures;
  readonly record: PublicRecord | null;
  /** The same without the commentary that the text prints at a place of its own. */
  readonly told: PublicRecord | null;
  /** The report's reporting year. */
  readonly year: string | null;
  /** The tables of ::requirements, which are filled when the whole text is known. */
  readonly requirements: Table[];
}

/** The blocks of a text with every directive in the place of what it shows; what could not be shown is noted. */
export function resolved(blocks: readonly RootContent[], sources: Sources, ledger: Ledger): RootContent[] {
  return blocks.flatMap((block) => {
    if (block.type === "heading") ledger.section = wordsWithin(block).trim();
    if (isDirective(block)) return blockShown(block, sources, ledger);
    if (!("children" in block)) return [block];
    const children = resolved(block.children as readonly RootContent[], sources, ledger);
    return [{ ...block, children } as RootContent];
  });
}

function blockShown(directive: Directive, sources: Sources, ledger: Ledger): RootContent[] {
  if (directive.type === "textDirective") return inText(directive, sources, ledger);
  const { name, position } = directive;
  const attributes = attributesOf(directive);
  const line = position?.start.line ?? 1;
  if (name === "requirements") return requirementsHere(sources, ledger, line);
  if (isFromRecord(name)) {
    const known = attributes.section === undefined ? sources.told : sources.record;
    const made = blockFromRecord({ name, attributes }, known, sources.year);
    if ("refused" in made) return refused(made.refused, line, ledger);
    if (made.evidence) ledger.evidence += 1;
    return made.nodes;
  }
  if (name !== "chart" && name !== "table" && name !== "map") return []; // the source has said what is wrong
  const made = blockOf({ name, attributes }, sources.figures);
  if ("refused" in made) return refused(`::${name} cannot be shown: ${made.refused}`, line, ledger);
  ledger.figures += 1;
  noteEvidence(ledger, { uses: made.uses, where: name }, sources.figures);
  return made.nodes;
}

function inText(directive: Directive, sources: Sources, ledger: Ledger): PhrasingContent[] {
  const children = directive.children as PhrasingContent[];
  const line = directive.position?.start.line ?? 1;
  if (directive.name === "allow") return children;
  if (directive.name === "claim") return claimShown(directive, sources, ledger);
  if (directive.name !== "figure") return children;
  const attributes = attributesOf(directive);
  const made = figureText(attributes, sources.figures);
  if ("refused" in made) {
    ledger.problems.push({ line, why: `:figure cannot be shown: ${made.refused}` });
    return [words("[not shown]")];
  }
  ledger.figures += 1;
  noteEvidence(ledger, { uses: made.uses, where: "figure" }, sources.figures);
  return [toFigure(made.uses[0]?.id ?? attributes.indicator ?? "", [words(made.text)])];
}

function claimShown(directive: Directive, { figures }: Sources, ledger: Ledger): PhrasingContent[] {
  const children = directive.children as PhrasingContent[];
  const attributes = attributesOf(directive);
  const text = wordsWithin(directive).trim();
  const { verdict, why, wording, uses } = judge({ text, attributes }, figures);
  const line = directive.position?.start.line ?? 1;
  const id = `c${ledger.claims.length + 1}`;
  ledger.claims.push({ id, section: ledger.section, text, verdict, why, wording, line });
  if (verdict !== "true") return children;
  noteEvidence(ledger, { uses, where: "claim" }, figures);
  const about = uses[0]?.id;
  return about === undefined ? children : [toFigure(about, children)];
}

function requirementsHere(
  { record, year, requirements }: Sources,
  ledger: Ledger,
  line: number,
): RootContent[] {
  if (year === null || !record?.requirements[year]) {
    const why =
      year === null
        ? 'the report does not say its year: write "year: 2024-25" in its first lines.'
        : `the public record holds none for ${year}.`;
    return refused(`::requirements cannot be shown: ${why}`, line, ledger);
  }
  const table: Table = { type: "table", children: [] };
  requirements.push(table);
  ledger.evidence += 1;
  return [table];
}

function refused(why: string, line: number, ledger: Ledger): RootContent[] {
  ledger.problems.push({ line, why });
  return [paragraph("[not shown]")];
}

/** An attribute without a value is one that is not said. */
const attributesOf = ({ attributes }: Directive): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes ?? {}).flatMap(([name, value]) =>
      value == null ? [] : [[name, value.trim()]],
    ),
  );
