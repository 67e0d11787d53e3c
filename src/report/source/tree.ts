import type { Parents, Root, RootContent } from "mdast";
import { directiveFromMarkdown } from "mdast-util-directive";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { directive } from "micromark-extension-directive";
import { gfmTable } from "micromark-extension-gfm-table";
import { formOf } from "./directives.ts";
import { invisible } from "./fold.ts";

/**
 * The text as a tree: CommonMark with tables and directives, read as kit/prose reads it, so that HTML and comments are
 * text that is printed. What merely looks like a directive (Note:this) becomes the words that it was meant as.
 */
export function sourceTree(markdown: string): Root {
  const tree = fromMarkdown(markdown, {
    extensions: [gfmTable(), directive(), { disable: { null: ["htmlFlow", "htmlText", "codeIndented"] } }],
    mdastExtensions: [gfmTableFromMarkdown(), directiveFromMarkdown()],
  });
  plain(tree, markdown);
  return tree;
}

function plain(part: Parents, markdown: string) {
  part.children = part.children.map((each) => {
    const seen = isAccident(each) ? asWords(each, markdown) : each;
    if ("value" in seen) seen.value = seen.value.replace(invisible, "");
    if ("alt" in seen) seen.alt = seen.alt?.replace(invisible, "") ?? null;
    if ("children" in seen) plain(seen, markdown);
    return seen;
  }) as typeof part.children;
}

/** A colon before a word, without brackets or braces, that is no name of ours. */
const isAccident = (node: RootContent) =>
  node.type === "textDirective" &&
  formOf(node.name) === null &&
  node.children.length === 0 &&
  Object.keys(node.attributes ?? {}).length === 0;

function asWords(node: RootContent, markdown: string): RootContent {
  const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const text: RootContent = { type: "text", value: markdown.slice(from, to) };
  return node.position ? { ...text, position: node.position } : text;
}
