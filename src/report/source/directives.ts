import type { Nodes, Parents, Root } from "mdast";
import type { ContainerDirective, LeafDirective, TextDirective } from "mdast-util-directive";
import { folded } from "./fold.ts";
import type { Problem } from "./source.ts";

export type Directive = TextDirective | LeafDirective | ContainerDirective;

interface Form {
  readonly type: Directive["type"];
  /** How it is written, shown to who wrote it wrongly. */
  readonly pattern: string;
  /** The attributes that it may have; null where the rule that reads it judges them. */
  readonly attributes: readonly string[] | null;
}

const claims = ':claim[Referrals fell]{indicator="referrals" from="2018-19" to="2024-25" says="fell"}';

/** Everything that a report may hold besides plain Markdown. A new one is a line here and its rendering in report/compile. */
const forms: Readonly<Record<string, Form>> = {
  claim: { type: "textDirective", pattern: claims, attributes: null },
  figure: {
    type: "textDirective",
    pattern: ':figure{indicator="referrals" year="2024-25"}',
    attributes: null,
  },
  allow: { type: "textDirective", pattern: ':allow[words]{why="a reason"}', attributes: ["why"] },
  chart: {
    type: "leafDirective",
    pattern: '::chart{indicator="referrals" from="2018-19" to="2024-25"}',
    attributes: null,
  },
  table: {
    type: "leafDirective",
    pattern: '::table{indicators="referrals re-referrals" years="2023-24 2024-25"}',
    attributes: null,
  },
  map: {
    type: "leafDirective",
    pattern: '::map{indicator="referrals-rate" year="2024-25"}',
    attributes: null,
  },
  decisions: {
    type: "leafDirective",
    pattern: '::decisions{from="2024-04-01" to="2025-03-31"}',
    attributes: ["from", "to", "body"],
  },
  actions: {
    type: "leafDirective",
    pattern: '::actions{from="2024-04-01" to="2025-03-31"}',
    attributes: ["from", "to", "state", "agency"],
  },
  risks: { type: "leafDirective", pattern: "::risks{}", attributes: ["level"] },
  commentary: { type: "leafDirective", pattern: "::commentary{}", attributes: ["section"] },
  requirements: { type: "leafDirective", pattern: "::requirements{}", attributes: [] },
  section: {
    type: "containerDirective",
    pattern: ':::section{answers="2023-yearly-report-impact"}',
    attributes: ["answers"],
  },
};

const signs = { textDirective: ":", leafDirective: "::", containerDirective: ":::" } as const;

export const formOf = (name: string): Form | null =>
  Object.hasOwn(forms, name) ? (forms[name] ?? null) : null;

export const isDirective = (node: Nodes): node is Directive =>
  node.type === "textDirective" || node.type === "leafDirective" || node.type === "containerDirective";

/** What is wrong with how directives are written. What their attributes say is judged where it is read. */
export function directiveProblems(tree: Root, markdown: string): Problem[] {
  const problems: Problem[] = [];
  const look = (node: Nodes, within: readonly Nodes[]) => {
    for (const why of isDirective(node) ? wrongs(node, within, markdown) : wrongText(node))
      problems.push({ line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1, why });
    if ("children" in node) for (const each of node.children) look(each, [...within, node]);
  };
  look(tree, []);
  return problems;
}

function wrongs(node: Directive, within: readonly Nodes[], markdown: string): string[] {
  const form = formOf(node.name);
  const written = `${signs[node.type]}${node.name}`;
  if (form === null)
    return [`${written} is not known: the directives are ${Object.keys(forms).map(named).join(", ")}.`];
  if (form.type !== node.type)
    return [
      `${written} is written with ${signs[form.type].length} colon${form.type === "textDirective" ? "" : "s"}: ${form.pattern}.`,
    ];
  return [
    ...unknownAttributes(node, form, written),
    ...saidTwice(node, markdown, written),
    ...misplaced(node, within, written),
    ...misshapen(node, markdown, written, form),
  ];
}

const named = (name: string) => `${signs[formOf(name)?.type ?? "textDirective"]}${name}`;

function unknownAttributes(node: Directive, form: Form, written: string): string[] {
  if (form.attributes === null) return [];
  const unknown = Object.keys(node.attributes ?? {}).filter((name) => !form.attributes?.includes(name));
  if (unknown.length === 0) return [];
  const known = form.attributes.length === 0 ? "It has none" : `It has ${form.attributes.join(", ")}`;
  return [`${written} has no attribute "${unknown.join('", "')}". ${known}: ${form.pattern}.`];
}

/** The last of two would count, unseen. */
function saidTwice(node: Directive, markdown: string, written: string): string[] {
  const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const firstLine =
    node.type === "containerDirective" ? markdown.slice(from, to).split("\n")[0] : markdown.slice(from, to);
  const [attributes = ""] = /\{[^{}]*\}$/.exec((firstLine ?? "").replace(/"[^"]*"|'[^']*'/g, "")) ?? [];
  const names = Array.from(attributes.matchAll(/([a-z][\w-]*)\s*=/gi), ([, name]) => name ?? "");
  const twice = names.find((name, at) => names.indexOf(name) < at);
  return twice === undefined ? [] : [`${written} says "${twice}" twice: keep one of the two.`];
}

function misplaced(node: Directive, within: readonly Nodes[], written: string): string[] {
  const around = within.find((each) => isDirective(each) && each.name !== "section");
  if (around && isDirective(around))
    return [`${written} stands within ${named(around.name)}: bind each to its own words.`];
  if (node.type === "textDirective" && within.some(({ type }) => type === "link" || type === "linkReference"))
    return [`${written} stands within a link, and would be one itself: take it out of the link.`];
  if (node.name === "section" && within.length > 1)
    return ["A section stands at the top of the report, not within a list, a quotation or another section."];
  return [];
}

function misshapen(node: Directive, markdown: string, written: string, form: Form): string[] {
  const text = markdown.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  if (node.type === "containerDirective") {
    if (!/\n[ \t]*:{3,}[ \t]*$/.test(text))
      return ["The section is not closed: write ::: on a line of its own at its end."];
    return node.children.some((each) => each.type === "paragraph" && each.data?.directiveLabel)
      ? [`A section has no words in brackets: write ${form.pattern} and a heading below it.`]
      : [];
  }
  const worded = node.name === "claim" || node.name === "allow";
  if (worded && folded(wordsWithin(node)).text.trim() === "")
    return [`${written} binds no words: write ${form.pattern}.`];
  if (!worded && node.children.length > 0)
    return [`${written} makes its own words: leave out the brackets and write ${form.pattern}.`];
  return [];
}

/** Text that was meant as a directive and could not be read as one, and numbered lists that begin with a figure. */
function wrongText(node: Nodes): string[] {
  if (node.type === "list" && node.ordered && (node.start ?? 1) !== 1)
    return ["A numbered list begins at 1: a number that it begins with reads as a figure."];
  if (node.type !== "text") return [];
  if (/^\s*\{\s*[a-z]+\s*=/i.test(node.value))
    return [
      "These attributes cannot be read: write them at once after the bracket, with straight quotes and a closed brace.",
    ];
  if (/^:{2,}(?: |$)/m.test(node.value))
    return [
      'These colons open or close nothing: a name follows them at once, as in :::section{answers="..."}.',
    ];
  const [, name = ""] = /:+([a-z]+)\s*[[{]/.exec(node.value) ?? [];
  const form = formOf(name);
  return form === null
    ? []
    : [`This cannot be read: write ${form.pattern}, with straight quotes and each bracket closed.`];
}

/** The words that a reader sees within a part of the text. */
export function wordsWithin(part: Parents): string {
  return part.children
    .map((each) => {
      if ("children" in each) return wordsWithin(each);
      if ("value" in each) return each.value;
      return each.type === "break" ? " " : "alt" in each ? (each.alt ?? "") : "";
    })
    .join("")
    .replace(/\s+/g, " ");
}
