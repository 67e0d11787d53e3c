import type { Heading, List, PhrasingContent, Root, RootContent } from "mdast";
import { escaped } from "./escaped.ts";
import { type Headline, headlinesOf } from "./headings.ts";
import { drawingAsHtml, tableAsHtml } from "./html-figures.ts";
import { addressOf, definitionsOf, markdownTree } from "./tree.ts";

interface Asked {
  /** The level at which the text's first level of heading stands. */
  readonly headings: number;
  /** Whether a heading can be led to: for a text that is alone on its page. */
  readonly anchors?: boolean;
}

interface Known {
  readonly headings: number;
  readonly named: ReadonlyMap<string, string>;
  readonly anchors: ReadonlyMap<Heading, Headline>;
  drawings: number;
}

/**
 * Markdown as HTML for our pages, its first level of heading at level `headings`. Everything typed is escaped, HTML too;
 * a link leads to the web, a letter or a page of this site, or is words alone; a picture is its description.
 */
export function markdownToHtml(markdown: string, asked: Asked): string {
  return treeToHtml(markdownTree(markdown), asked);
}

/** A text's tree as HTML, in the same way; a drawing is a figure with its table, in two layouts. */
export function treeToHtml(tree: Root, { headings, anchors = false }: Asked): string {
  const named = definitionsOf(tree);
  const known = { headings, named, anchors: anchors ? headlinesOf(tree) : new Map(), drawings: 0 };
  return blocksOf(tree.children, known);
}

const blocksOf = (blocks: readonly RootContent[], known: Known): string =>
  blocks.map((block) => blockOf(block, known)).join("\n");

function blockOf(block: RootContent, known: Known): string {
  switch (block.type) {
    case "heading":
      return headingOf(block, known);
    case "paragraph":
      return `<p class="govuk-body">${wordsOf(block.children, known)}</p>`;
    case "list":
      return listOf(block, known);
    case "blockquote":
      return `<blockquote class="govuk-inset-text">${blocksOf(block.children, known)}</blockquote>`;
    case "table":
      return tableAsHtml(block, (cell) => wordsOf(cell.children, known));
    case "drawing":
      known.drawings += 1;
      return drawingAsHtml(block, known.drawings, (cell) => wordsOf(cell.children, known));
    case "code":
    case "html":
      return `<p class="govuk-body">${escaped(block.value).replaceAll("\n", "<br>")}</p>`;
    case "thematicBreak":
      return `<hr class="govuk-section-break govuk-section-break--m govuk-section-break--visible">`;
    default:
      return ""; // a definition, which is told where it is used
  }
}

function headingOf(heading: Heading, known: Known): string {
  const level = heading.depth - 1 + known.headings;
  const size = ["xl", "l", "m"][level - 1] ?? "s";
  const name = `h${Math.min(level, 6)}`;
  const anchor = known.anchors.get(heading)?.anchor;
  const id = anchor === undefined ? "" : ` id="${escaped(anchor)}"`;
  return `<${name} class="govuk-heading-${size}"${id}>${wordsOf(heading.children, known)}</${name}>`;
}

function listOf(list: List, known: Known): string {
  const items = list.children.map(({ children }) => {
    const [only] = children;
    const tight = children.length === 1 && only?.type === "paragraph";
    return `<li>${tight ? wordsOf(only.children, known) : blocksOf(children, known)}</li>`;
  });
  const from = list.ordered && (list.start ?? 1) !== 1 ? ` start="${list.start}"` : "";
  return list.ordered
    ? `<ol class="govuk-list govuk-list--number"${from}>${items.join("")}</ol>`
    : `<ul class="govuk-list govuk-list--bullet">${items.join("")}</ul>`;
}

const wordsOf = (words: readonly PhrasingContent[], known: Known): string =>
  words.map((word) => wordOf(word, known)).join("");

function wordOf(word: PhrasingContent, known: Known): string {
  switch (word.type) {
    case "strong":
      return `<strong>${wordsOf(word.children, known)}</strong>`;
    case "emphasis":
      return `<em>${wordsOf(word.children, known)}</em>`;
    case "link":
    case "linkReference": {
      const address = addressOf(word, known.named);
      const words = wordsOf(word.children, known);
      return address === null ? words : `<a class="govuk-link" href="${escaped(address)}">${words}</a>`;
    }
    case "break":
      return "<br>";
    case "image":
    case "imageReference":
      return escaped(word.alt ?? "");
    default:
      return "value" in word ? escaped(word.value) : "";
  }
}
