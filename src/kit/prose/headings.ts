import type { Heading, Root, RootContent } from "mdast";

export interface Headline {
  /** From 1. */
  readonly depth: number;
  readonly words: string;
  /** Unique within the text, made from its words: what a list of contents leads to. */
  readonly anchor: string;
}

/** The headings of a text in reading order, each with the name that leads to it. */
export function headlinesOf(tree: Root): ReadonlyMap<Heading, Headline> {
  const taken = new Map<string, number>();
  const found = new Map<Heading, Headline>();
  const look = (blocks: readonly RootContent[]) => {
    for (const block of blocks) {
      if (block.type === "heading") {
        const words = plainWords(block.children);
        found.set(block, {
          ...{ depth: block.depth, words },
          anchor: block.data?.anchor ?? nameFor(words, taken),
        });
      } else if ("children" in block) look(block.children as readonly RootContent[]);
    }
  };
  look(tree.children);
  return found;
}

/** Every name that a link within the text can lead to. */
export function anchorsOf(tree: Root): ReadonlySet<string> {
  const found = new Set([...headlinesOf(tree).values()].map((each) => each.anchor));
  const look = (blocks: readonly RootContent[]) => {
    for (const block of blocks) {
      if (block.type === "tableRow" && block.data?.anchor) found.add(block.data.anchor);
      if (block.type === "drawing" && block.table) look([block.table]);
      if ("children" in block) look(block.children as readonly RootContent[]);
    }
  };
  look(tree.children);
  return found;
}

/** What the words say, without how they look. */
export function plainWords(parts: readonly RootContent[]): string {
  const said = parts.map((part) => {
    if ("children" in part) return plainWords(part.children as readonly RootContent[]);
    if (part.type === "break") return " ";
    return "value" in part ? part.value : "alt" in part ? (part.alt ?? "") : "";
  });
  return said.join("");
}

function nameFor(words: string, taken: Map<string, number>): string {
  const plain = words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const name = `s-${plain || "section"}`;
  const before = taken.get(name) ?? 0;
  taken.set(name, before + 1);
  return before === 0 ? name : `${name}-${before + 1}`;
}
