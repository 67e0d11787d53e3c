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
