import type { RootContent } from "mdast";
import { treeToHtml } from "../../kit/prose/index.ts";
import { blockOf } from "../blocks/index.ts";
import type { PublishedFigures } from "../published/index.ts";

/**
 * The chart of one measure, beside England and its neighbours where they are known; null where every year is hidden or
 * missing. Without its table and notes: the page has a table with more in it, and says all of them itself.
 */
export function chartOf(figures: PublishedFigures, id: string): string | null {
  for (const kind of ["compare", "trend"]) {
    const block = blockOf({ name: "chart", attributes: { indicator: id, kind } }, figures);
    if (!("refused" in block)) return printed(block.nodes.map(alone));
  }
  return null;
}

/** The map of one rate in one year with its table of wards; null where none may be drawn. */
export function mapOf(figures: PublishedFigures, id: string, year: string): string | null {
  const block = blockOf({ name: "map", attributes: { indicator: id, year } }, figures);
  return "refused" in block ? null : printed(block.nodes);
}

const printed = (children: RootContent[]) => treeToHtml({ type: "root", children }, { headings: 2 });

function alone(node: RootContent): RootContent {
  if (node.type !== "drawing") return node;
  const { table: _table, notes: _notes, ...drawing } = node;
  return drawing;
}
