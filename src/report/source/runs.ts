import type { Heading, Nodes, Paragraph, Parents, Root, TableCell } from "mdast";
import { isDirective } from "./directives.ts";

/** A piece of text that a reader reads in one go: a paragraph, a heading, a cell, a description. */
export interface Run {
  readonly text: string;
  /** Where in the file each UTF-16 unit of `text` stands. */
  readonly at: readonly number[];
  /** 0 for a unit that nothing binds; else the number of the claim, figure or allowance that it stands in. */
  readonly bound: readonly number[];
}

/** What takes the place of words that are made elsewhere. */
export const gap = "\ufffc";

/** Every run of the tree, in reading order; words in bold or in a link belong to the run around them. */
export function runsOf(tree: Root, markdown: string): Run[] {
  const runs: Run[] = [];
  const blocks = (part: Parents) => {
    for (const each of part.children) {
      if (holdsWords(each)) runs.push(...runsIn(each.children, markdown));
      else if (each.type === "code") runs.push(...runsIn([each], markdown));
      else if ("children" in each) blocks(each);
    }
  };
  blocks(tree);
  return runs.filter(({ text }) => text.trim() !== "");
}

const holdsWords = (node: Nodes): node is Heading | Paragraph | TableCell =>
  node.type === "paragraph" || node.type === "heading" || node.type === "tableCell";

/** The run of a block, and one more for each description or title that is printed apart from it. */
function runsIn(parts: readonly Nodes[], markdown: string): Run[] {
  const main = { text: "", at: [] as number[], bound: [] as number[] };
  const apart: Run[] = [];
  let spans = 0;
  const add = (text: string, node: Nodes, bound: number) => {
    const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    main.text += text;
    main.at.push(...aligned(text, from, markdown.slice(from, to)));
    for (let unit = 0; unit < text.length; unit++) main.bound.push(bound);
  };
  const walk = (node: Nodes, bound: number) => {
    if (isDirective(node)) {
      const binds = node.name === "claim" || node.name === "allow";
      spans += 1;
      if (node.children.length === 0) add(gap, node, spans);
      for (const each of node.children) walk(each, binds ? spans : 0);
      return;
    }
    apart.push(...describedIn(node));
    if (node.type === "break") add("\n", node, bound);
    else if (isAddress(node)) add(gap, node, bound);
    else if ("value" in node) add(node.value, node, bound);
    else if ("children" in node) for (const each of node.children) walk(each, bound);
  };
  for (const each of parts) walk(each, 0);
  return [main, ...apart];
}

/** Descriptions of pictures, and titles that appear over a link or a picture. */
function describedIn(node: Nodes): Run[] {
  const texts = [
    "alt" in node ? node.alt : null,
    "title" in node && node.type !== "definition" ? node.title : null,
  ];
  const from = node.position?.start.offset ?? 0;
  return texts
    .filter((text) => typeof text === "string" && text !== "")
    .map((text) => text as string)
    .map((text) => ({ text, at: Array.from(text, () => from), bound: Array.from(text, () => 0) }));
}

/** A link whose words are its own address names a place of the web, whatever digits it has. */
function isAddress(node: Nodes): boolean {
  if (node.type !== "link" || !/^(https?:\/\/|mailto:)/i.test(node.url)) return false;
  const [only] = node.children;
  return node.children.length === 1 && only?.type === "text" && node.url.endsWith(only.value);
}

const entity = /^&(?:#(\d+)|#x([\da-f]+)|[a-z][a-z\d]*);/i;
const unseen = /^&(?:shy|zwn?j|lrm|rlm|zerowidthspace|nobreak|#173|#xad|#820[3-7]|#x200[b-f]);/i;

/** The place in the file of each unit of a text: escapes, entities and the marks of a line's beginning are passed over. */
function aligned(text: string, from: number, raw: string): number[] {
  const places: number[] = [];
  let at = 0;
  while (places.length < text.length) {
    const rest = raw.slice(at, at + 40);
    const wanted = text[places.length];
    const [whole, decimal, hex] = entity.exec(rest) ?? [];
    if (at >= raw.length) places.push(from + Math.max(0, raw.length - 1));
    else if (raw[at] === wanted && whole === undefined) places.push(from + at++);
    else if (whole !== undefined) {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0x41;
      const units = unseen.test(rest) ? 0 : code > 0xffff ? 2 : 1;
      for (let unit = 0; unit < units; unit++) places.push(from + at);
      at += whole.length;
    } else at++;
  }
  return places.slice(0, text.length);
}
