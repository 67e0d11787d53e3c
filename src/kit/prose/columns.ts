import type { Table } from "mdast";
import { plainWords } from "./headings.ts";

/**
 * How wide each column of a table asks to be, in letters: the more its longest cell holds, the wider, but by its root, so that
 * no cell becomes a tall strip and none a long line; never narrower than its longest word.
 */
export function columnShares({ align, children }: Table): readonly number[] {
  const columns = children[0]?.children.length ?? 0;
  return Array.from({ length: columns }, (_, at) => {
    const cells = children.map((row) => plainWords(row.children[at]?.children ?? []));
    const longest = Math.max(4, ...cells.map((each) => each.length));
    const word = Math.max(4, ...cells.flatMap((each) => each.split(/\s+/)).map((each) => each.length));
    if (align?.[at] === "right") return Math.max(word, Math.min(longest, 12)) + 4;
    return Math.min(90, Math.max(word + 2, Math.round(6 + 3 * Math.sqrt(longest))));
  });
}

/**
 * Which columns hold so little in every cell, a day or a number, that they are as wide as their words and break none of them;
 * none where all do, since somebody must take what is left of the width.
 */
export function shortColumns({ children }: Table): readonly boolean[] {
  const short = (children[0]?.children ?? []).map((_, at) =>
    children.every((row) => plainWords(row.children[at]?.children ?? []).length <= longestDay.length),
  );
  return short.every(Boolean) ? short.map(() => false) : short;
}

const longestDay = "30 September 2024";
