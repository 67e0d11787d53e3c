import type { Link, LinkReference, Parents, Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";

/**
 * A Markdown text as a tree (mdast), as people write minutes and papers: CommonMark with tables. HTML in it is text like
 * any other, and so is what is merely indented. Headings say something and are numbered from 1 without a gap, since a reader who
 * hears the page steps from one to the next.
 */
export function markdownTree(markdown: string): Root {
  const tree = fromMarkdown(markdown, {
    extensions: [gfmTable(), { disable: { null: ["htmlFlow", "htmlText", "codeIndented"] } }],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  return levelled(tree);
}

/** The tree itself, whose headings say something and are numbered from 1 without a gap. */
export function levelled(tree: Root): Root {
  closeGaps(tree, []);
  return tree;
}

/** A heading of nothing leads nobody anywhere, and an accessible PDF may not have one. */
function saysSomething(part: RootContent): boolean {
  if ("children" in part) return part.children.some(saysSomething);
  const text = "value" in part ? part.value : "alt" in part ? part.alt : "";
  return /[^\p{White_Space}\p{Cc}\p{Cf}\p{Variation_Selector}]/u.test(text ?? "");
}

/** In reading order, in quotations and lists too; `above` are the depths as typed of the headings that one stands under. */
function closeGaps(part: Parents, above: number[]) {
  const said = part.children.filter((block) => block.type !== "heading" || saysSomething(block));
  part.children = said as typeof part.children;
  for (const block of said) {
    if (block.type === "heading") {
      while ((above.at(-1) ?? 0) >= block.depth) above.pop();
      above.push(block.depth);
      block.depth = above.length as typeof block.depth;
    } else if ("children" in block) closeGaps(block, above);
  }
}

/** Where a link leads; null where it may not lead: elsewhere than to the web, a letter or a page of this site. */
export function addressOf(link: Link | LinkReference, named: ReadonlyMap<string, string>): string | null {
  const plain = (link.type === "link" ? link.url : (named.get(link.identifier) ?? "")).trim();
  if (/^(https?:\/\/|mailto:)/i.test(plain)) return URL.canParse(plain) ? plain : null;
  // Browsers take a backslash for a slash, pass over control characters, and read //host as another site.
  const steers = /^[\\/]{2}|[\\\p{Cc}]/u.test(plain) || /^[^/?#]*:/.test(plain);
  return steers || plain === "" ? null : plain;
}

/** The texts that name an address elsewhere: [words][here] and, below, [here]: https://… */
export function definitionsOf(tree: Root): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const look = (blocks: readonly RootContent[]) => {
    for (const block of blocks) {
      if (block.type === "definition" && !found.has(block.identifier)) found.set(block.identifier, block.url);
      if ("children" in block) look(block.children as readonly RootContent[]);
    }
  };
  look(tree.children);
  return found;
}
