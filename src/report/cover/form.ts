import type { Heading, PhrasingContent, Root, RootContent } from "mdast";

/** One heading of the form of a paper for a committee. */
interface FormHeading {
  readonly name: string;
  /** Other words by which writers call it. */
  readonly also?: readonly string[];
  readonly optional?: boolean;
  /** Whether it and its paragraphs are numbered. */
  readonly numbered: boolean;
  /** Whether it stands under "Report", after what the committee is asked. */
  readonly inReport: boolean;
}

const asked = { numbered: true, inReport: false } as const;
const report = { numbered: true, inReport: true } as const;
const closing = { numbered: false, inReport: false } as const;

/** The form, in its order: what a county council's committees receive. "Report" itself is put in by the form. */
const form: readonly FormHeading[] = [
  { name: "Synopsis", ...asked },
  { name: "Executive summary", ...asked },
  { name: "Recommendations", ...asked },
  {
    name: "Risk assessment and opportunities appraisal",
    also: ["Risk assessment"],
    ...report,
  },
  { name: "Financial implications", ...report },
  { name: "Climate change appraisal", optional: true, ...report },
  { name: "Background", ...report },
  { name: "Additional information", ...report },
  { name: "Conclusions", also: ["Conclusion"], ...report },
  { name: "Background papers", also: ["List of background papers"], optional: true, ...closing },
  { name: "Local member", also: ["Local members"], optional: true, ...closing },
  { name: "Appendices", also: ["Appendix"], ...closing },
];

/** A heading of the form with what was written under it, its own smaller headings included. */
export interface FormSection {
  readonly heading: FormHeading;
  readonly line: number;
  readonly content: readonly RootContent[];
}

export interface Problem {
  readonly line: number;
  readonly why: string;
}

/** The sections of a paper as written, and where it leaves the form: what is missing, out of order, empty or not of it. */
export function readForm(document: Root): {
  readonly sections: readonly FormSection[];
  readonly problems: readonly Problem[];
} {
  const sections: { heading: FormHeading; line: number; depth: number; content: RootContent[] }[] = [];
  const problems: Problem[] = [];
  for (const block of document.children) {
    const line = block.position?.start.line ?? 0;
    const words = block.type === "heading" ? wordsIn(block.children) : null;
    if (words !== null && isTitle(words)) continue;
    const heading = words === null ? undefined : named(words);
    const open = sections.at(-1);
    if (heading && block.type === "heading")
      sections.push({ heading, line, depth: block.depth, content: [] });
    else if (!open) problems.push({ line, why: beforeFirst });
    else {
      if (block.type === "heading" && block.depth <= open.depth)
        problems.push({ line, why: notOfForm(words ?? "", open.heading.name) });
      open.content.push(block);
    }
  }
  return { sections, problems: [...problems, ...orderProblems(sections), ...contentProblems(sections)] };
}

const beforeFirst = `Nothing stands before the first heading: put it under "${form[0]?.name}".`;

const notOfForm = (words: string, above: string) =>
  `"${words}" is not a heading of the form: write it one level lower, under "${above}".`;

/** "Report" stands over the sections that report; the form writes it itself. */
const isTitle = (words: string) => plain(words) === "report";

const named = (words: string) =>
  form.find(({ name, also = [] }) => [name, ...also].some((each) => plain(each) === plain(words)));

/** Case and a number before the words ("4. Risk assessment") say nothing. */
const plain = (words: string) =>
  words
    .toLowerCase()
    .replace(/^[\d.\s]+/, "")
    .replace(/\s+/g, " ")
    .trim();

const wordsIn = (parts: readonly PhrasingContent[]): string =>
  parts
    .map((part) => ("children" in part ? wordsIn(part.children) : "value" in part ? part.value : ""))
    .join("");

function orderProblems(sections: readonly FormSection[]): readonly Problem[] {
  const found: Problem[] = [];
  const written = new Map(sections.map((each) => [each.heading, each]));
  for (const heading of form)
    if (!heading.optional && !written.has(heading))
      found.push({ line: lineFor(heading, sections), why: missing(heading) });
  let last = -1;
  for (const { heading, line } of sections) {
    const at = form.indexOf(heading);
    if (at === last) found.push({ line, why: `"${heading.name}" stands twice: make one of the two.` });
    else if (at < last)
      found.push({
        line,
        why: `"${heading.name}" comes before "${form[last]?.name}" in the form: move it up.`,
      });
    last = Math.max(last, at);
  }
  return found;
}

const missing = ({ name }: FormHeading) =>
  `The form asks for a heading "${name}", and there is none: write "# ${name}" and what there is to say, if only that nothing changes.`;

/** Where a missing heading would stand: at the one that follows it. */
const lineFor = (heading: FormHeading, sections: readonly FormSection[]) =>
  sections.find((each) => form.indexOf(each.heading) > form.indexOf(heading))?.line ??
  sections.at(-1)?.line ??
  1;

function contentProblems(sections: readonly FormSection[]): readonly Problem[] {
  return sections.flatMap(({ heading, line, content }) => {
    if (content.length === 0) return [{ line, why: `Nothing is written under "${heading.name}".` }];
    if (heading.name === riskHeading && !content.some((each) => each.type === "table"))
      return [
        { line, why: 'The form asks for a table of risks and their mitigation here: write "::risks{}".' },
      ];
    return [];
  });
}

const riskHeading = "Risk assessment and opportunities appraisal";

/** A heading as a node; a copy is made for each paper. */
export const headingOf = (depth: Heading["depth"], words: string): Heading => ({
  type: "heading",
  depth,
  children: [{ type: "text", value: words }],
});
