import type { List, PhrasingContent, RootContent, Table } from "mdast";
import {
  paragraphs,
  type Typst,
  typst,
  typstHeading,
  typstLink,
  typstList,
  typstTable,
  typstText,
} from "../pdf/index.ts";
import { addressOf, definitionsOf, markdownTree } from "./tree.ts";

interface Known {
  readonly headings: number;
  readonly named: ReadonlyMap<string, string>;
}

/**
 * Markdown as Typst, for kit/pdf, its first level of heading at level `headings`. A picture is its description; words
 * that link to a page of this site are words alone, since a document on paper has no site around it.
 */
export function markdownToTypst(markdown: string, { headings }: { readonly headings: number }): Typst {
  const tree = markdownTree(markdown);
  return blocksOf(tree.children, { headings, named: definitionsOf(tree) });
}

const blocksOf = (blocks: readonly RootContent[], known: Known): Typst =>
  paragraphs(blocks.flatMap((block) => blockOf(block, known) ?? []));

function blockOf(block: RootContent, known: Known): Typst | null {
  switch (block.type) {
    case "heading":
      return typstHeading(block.depth - 1 + known.headings, wordsOf(block.children, known));
    case "paragraph":
      return wordsOf(block.children, known);
    case "list":
      return listOf(block, known);
    case "blockquote":
      return typst`#quote(block: true)[${blocksOf(block.children, known)}]`;
    case "table":
      return tableOf(block, known);
    case "code":
    case "html":
      return typstText(block.value);
    case "thematicBreak":
      return typst`#line(length: 100%, stroke: 0.5pt + hairline)`;
    default:
      return null; // a definition, which is told where it is used
  }
}

function listOf(list: List, known: Known): Typst {
  const items = list.children.map((item) => blocksOf(item.children, known));
  return list.ordered ? typstList(items, list.start ?? 1) : typstList(items);
}

function tableOf({ align, children }: Table, known: Known): Typst {
  const [head, ...rows] = children.map((row) => row.children.map((cell) => wordsOf(cell.children, known)));
  const columns = (head ?? []).map((words, at) =>
    align?.[at] === "right" ? { head: words, number: true } : { head: words, share: 1 },
  );
  const empty = typst``;
  return typstTable({
    columns,
    rows: rows.map((row) => columns.map((_, at) => row[at] ?? empty)),
  });
}

const wordsOf = (words: readonly PhrasingContent[], known: Known): Typst =>
  words.reduce((before, each) => typst`${before}${wordOf(each, known)}`, typst``);

function wordOf(word: PhrasingContent, known: Known): Typst {
  switch (word.type) {
    case "strong":
      return typst`#strong[${wordsOf(word.children, known)}]`;
    case "emphasis":
      return typst`#emph[${wordsOf(word.children, known)}]`;
    case "link":
    case "linkReference": {
      const address = addressOf(word, known.named);
      const words = wordsOf(word.children, known);
      return address !== null && /^(https?|mailto):/i.test(address) ? typstLink(address, words) : words;
    }
    case "break":
      return typst`#linebreak()`;
    case "image":
    case "imageReference":
      return typstText(word.alt ?? "");
    default:
      return "value" in word ? typstText(word.value.replaceAll("\n", " ")) : typst``;
  }
}
