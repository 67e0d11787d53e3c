import { allowanceProblems, allowancesIn, nameProblems } from "./allow.ts";
import { directiveProblems } from "./directives.ts";
import { readFront } from "./front.ts";
import { type PlaceOf, tornWords, unboundIn } from "./lint.ts";
import { type Run, runsOf } from "./runs.ts";
import type { Front, Problem, Source } from "./source.ts";
import { sourceTree } from "./tree.ts";

/**
 * Reads a report: its first lines, its text with directives as a tree, every word of quantity or direction that is bound
 * to nothing, and whatever is written so that it cannot be read. It judges no claim and resolves no figure.
 */
export function readSource(markdown: string): Source {
  const { front, body, problems } = readFront(markdown);
  const tree = sourceTree(body);
  const placeOf = placesIn(body);
  const runs = runsOf(tree, body);
  const names = front.allow.filter((each) => nameProblems(each).length === 0);
  const printed = printedFront(front).flatMap((each) => unboundIn(each.run, names, each.placeOf));
  const inPlace = allowancesIn(tree);
  const found: Problem[] = [
    ...problems,
    ...front.allow.flatMap(nameProblems),
    ...directiveProblems(tree, body),
    ...inPlace.flatMap(({ allowed, column }) => allowanceProblems(allowed, column)),
    ...runs.flatMap((run) => tornWords(run, placeOf)),
  ];
  return {
    ...{ front, tree, problems: found.sort(byPlace) },
    allowed: [...front.allow, ...inPlace.map(({ allowed }) => allowed)],
    unbound: [...printed, ...runs.flatMap((run) => unboundIn(run, names, placeOf))].sort(byPlace),
  };
}

interface Placed {
  readonly line: number;
  readonly column: number;
}

const byPlace = (a: Placed, b: Placed) => a.line - b.line || a.column - b.column;

function placesIn(text: string): PlaceOf {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

/** Keys whose values are printed as words: a title is read before anything else. */
const worded = ["title", "committee", "public-interest", "officer", "portfolio-holder"];

function printedFront({ values, lines }: Front): { run: Run; placeOf: PlaceOf }[] {
  return worded.flatMap((key) => {
    const text = values[key];
    if (!text) return [];
    const run = { text, at: Array.from(text, (_, unit) => unit), bound: Array.from(text, () => 0) };
    return [
      { run, placeOf: (offset: number) => ({ line: lines[key] ?? 1, column: key.length + 3 + offset }) },
    ];
  });
}
