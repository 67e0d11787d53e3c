import type { List, PhrasingContent, RootContent, Table } from "mdast";
import { addressOf, definitionsOf, markdownTree } from "./tree.ts";

interface Known {
  readonly headings: number;
  readonly named: ReadonlyMap<string, string>;
}

/**
 * Markdown as HTML for our pages, its first level of heading at level `headings`. Everything typed is escaped, HTML too;
 * a link leads to the web, a letter or a page of this site, or is words alone; a picture is its description.
 */
export function markdownToHtml(markdown: string, { headings }: { readonly headings: number }): string {
  const tree = markdownTree(markdown);
  return blocksOf(tree.children, { headings, named: definitionsOf(tree) });
}

const blocksOf = (blocks: readonly RootContent[], known: Known): string =>
  blocks.map((block) => blockOf(block, known)).join("\n");

function blockOf(block: RootContent, known: Known): string {
  switch (block.type) {
    case "heading":
      return heading(block.depth - 1 + known.headings, wordsOf(block.children, known));
    case "paragraph":
      return `<p class="govuk-body">${wordsOf(block.children, known)}</p>`;
    case "list":
      return listOf(block, known);
    case "blockquote":
      return `<blockquote class="govuk-inset-text">${blocksOf(block.children, known)}</blockquote>`;
    case "table":
      return tableOf(block, known);
    case "code":
    case "html":
      return `<p class="govuk-body">${escaped(block.value).replaceAll("\n", "<br>")}</p>`;
    case "thematicBreak":
      return `<hr class="govuk-section-break govuk-section-break--m govuk-section-break--visible">`;
    default:
      return ""; // a definition, which is told where it is used
  }
}

function heading(level: number, words: string): string {
  const size = ["xl", "l", "m"][level - 1] ?? "s";
  const name = `h${Math.min(level, 6)}`;
  return `<${name} class="govuk-heading-${size}">${words}</${name}>`;
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

function tableOf({ align, children }: Table, known: Known): string {
  const [head, ...rows] = children.map((row) => row.children.map((cell) => wordsOf(cell.children, known)));
  const heads = head ?? [];
  const kind = (at: number, part: string) =>
    `class="govuk-table__${part}${align?.[at] === "right" ? ` govuk-table__${part}--numeric` : ""}"`;
  const label = (at: number) => (heads[at] ?? "").replace(/<[^>]*>/g, "");
  const cells = (row: readonly string[]) =>
    heads.map((_, at) => `<td ${kind(at, "cell")} data-label="${label(at)}">${row[at] ?? ""}</td>`).join("");
  return `<table class="govuk-table wm-stack"><thead class="govuk-table__head"><tr class="govuk-table__row">${heads
    .map((words, at) => `<th scope="col" ${kind(at, "header")}>${words}</th>`)
    .join("")}</tr></thead><tbody class="govuk-table__body">${rows
    .map((row) => `<tr class="govuk-table__row">${cells(row)}</tr>`)
    .join("")}</tbody></table>`;
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

const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`).replace(/(?![\n\t])\p{Cc}/gu, "");
