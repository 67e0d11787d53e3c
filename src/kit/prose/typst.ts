import type { List, PhrasingContent, Root, RootContent, Table } from "mdast";
import {
  paragraphs,
  type Typst,
  typst,
  typstCompact,
  typstDrawing,
  typstHeading,
  typstLink,
  typstLinkWithin,
  typstList,
  typstNote,
  typstTable,
  typstTarget,
  typstText,
} from "../pdf/index.ts";
import { columnShares, shortColumns } from "./columns.ts";
import type { Drawing } from "./drawing.ts";
import { anchorsOf, headlinesOf } from "./headings.ts";
import { addressOf, definitionsOf, markdownTree } from "./tree.ts";

interface Asked {
  readonly headings: number;
}

interface Known extends Asked {
  readonly named: ReadonlyMap<string, string>;
  /** What links within the text may lead to. */
  readonly anchors: ReadonlyMap<unknown, string>;
  readonly targets: ReadonlySet<string>;
  readonly files: Map<string, Uint8Array>;
}

/**
 * Markdown as Typst, for kit/pdf, its first level of heading at level `headings`. A picture is its description; words
 * that link to a page of this site are words alone, since a document on paper has no site around it.
 */
export function markdownToTypst(markdown: string, asked: Asked): Typst {
  return treeToTypst(markdownTree(markdown), asked).source;
}

/** A text's tree in the same way, with its drawings as files that the source names. */
export function treeToTypst(
  tree: Root,
  { headings }: Asked,
): { readonly source: Typst; readonly files: ReadonlyMap<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  const anchors = new Map([...headlinesOf(tree)].map(([heading, { anchor }]) => [heading, anchor]));
  const known = { headings, named: definitionsOf(tree), files, anchors, targets: anchorsOf(tree) };
  const source = blocksOf(tree.children, known);
  return { source, files };
}

const blocksOf = (blocks: readonly RootContent[], known: Known): Typst =>
  paragraphs(blocks.flatMap((block) => blockOf(block, known) ?? []));

function blockOf(block: RootContent, known: Known): Typst | null {
  switch (block.type) {
    case "heading":
      return typst`${typstHeading(block.depth - 1 + known.headings, wordsOf(block.children, known))}${target(known.anchors.get(block))}`;
    case "paragraph":
      return wordsOf(block.children, known);
    case "list":
      return listOf(block, known);
    case "blockquote":
      return typst`#quote(block: true)[${blocksOf(block.children, known)}]`;
    case "table":
      return tableOf(block, known);
    case "drawing":
      return drawingOf(block, known);
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
  const laid = list.ordered ? typstList(items, list.start ?? 1) : typstList(items);
  return list.data?.compact ? typst`#small-print[${laid}]` : laid;
}

function tableOf(table: Table, known: Known): Typst {
  const { align, children, data } = table;
  const [shares, short] = [columnShares(table), shortColumns(table)];
  const [head, ...rows] = children.map((row) =>
    row.children.map((cell, at) => {
      const words = wordsOf(cell.children, known);
      return at === 0 ? typst`${words}${target(row.data?.anchor)}` : words;
    }),
  );
  const columns = (head ?? []).map((words, at) => {
    if (align?.[at] === "right") return { head: words, number: true };
    return short[at] ? { head: words } : { head: words, share: shares[at] ?? 1 };
  });
  const empty = typst``;
  const laid = typstTable({
    columns,
    rows: rows.map((row) => columns.map((_, at) => row[at] ?? empty)),
    ...(data?.caption ? { caption: data.caption } : {}),
  });
  const set = data?.compact ? typstCompact(laid, false) : laid;
  return paragraphs([set, ...notesOf(data?.notes)]);
}

/** A table of so many rows stays on one page. */
const short = 14;

function drawingOf({ svg, description, caption, table, notes }: Drawing, known: Known): Typst {
  const file = `drawing-${known.files.size + 1}.svg`;
  known.files.set(file, Buffer.from(svg.wide));
  const picture = typstDrawing({ file, alt: description, caption, width: printWidth(svg.wide) });
  return paragraphs([
    picture,
    ...(table ? [typstCompact(tableOf(table, known), table.children.length <= short)] : []),
    ...notesOf(notes),
  ]);
}

/** As wide as the text, or less where it would fill the page: a share of the text's width. */
function printWidth(svg: string): number {
  const [, width = 1, height = 1] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).map(Number);
  return Math.min(1, (1.1 * width) / height);
}

const notesOf = (notes: readonly string[] = []): Typst[] =>
  notes.length === 0 ? [] : [typstNote(notes.join(" "))];

const target = (anchor: string | undefined) => (anchor === undefined ? typst`` : typstTarget(anchor));

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
      if (address?.startsWith("#") && known.targets.has(address.slice(1)))
        return typstLinkWithin(address.slice(1), words);
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
