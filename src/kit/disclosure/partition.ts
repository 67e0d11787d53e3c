import { conceal } from "./conceal.ts";
import { hiddenMark, type Published, type PublishedCount, passGate } from "./published.ts";
import { openAtGate, type Raw } from "./raw.ts";
import { type Cell, oneToFive, type Small, type Sum } from "./sums.ts";

/** A total and, where it has any, the parts that add up to it; parts may have parts. Ids are unique in the tree. */
export interface Partition {
  readonly id: string;
  readonly count: number;
  readonly parts?: readonly Partition[];
}

/**
 * The counts of a tree as the public may see them, by id. `totalShown`: the total stands somewhere else already and
 * cannot be hidden here; when that leaves no safe way, nothing of the tree may be shown and the answer is null.
 */
export function protectPartition(
  tree: Raw<Partition>,
  options: { readonly small?: Small; readonly totalShown?: boolean } = {},
): Published<ReadonlyMap<string, PublishedCount>> | null {
  const small = options.small ?? oneToFive;
  const root = openAtGate(tree);
  const nodes = flatten(root);
  const cells = nodes.map(({ id, count }): Cell => ({ id, count, printed: true }));
  const hidden = conceal({ cells, sums: nodes.flatMap(sumOf) }, small);
  if (options.totalShown && hidden.has(root.id)) return null;
  return passGate(new Map(nodes.map(({ id, count }) => [id, hidden.has(id) ? hiddenMark : count])));
}

function flatten(node: Partition): Partition[] {
  return [node, ...(node.parts ?? []).flatMap(flatten)];
}

function sumOf({ id, parts }: Partition): Sum[] {
  return parts && parts.length > 0 ? [{ total: id, parts: parts.map((part) => part.id) }] : [];
}
