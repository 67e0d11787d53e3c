import { type Typst, typst, typstString } from "./typst.ts";

export interface Letterhead {
  /** Whose document it is: the partnership's name. */
  readonly from: string;
  /** What kind of document: Agenda and papers, Minutes. */
  readonly kind?: string;
  /** What must be seen on every page: Draft, Confidential. */
  readonly standing?: string;
  /** True where that is a warning, and so shown in amber. */
  readonly attention?: boolean;
  /** What a reader looks for first, each with its label: date, place, chair. */
  readonly facts?: readonly (readonly [label: string, value: string])[];
  /** Whether headings of the first two levels are listed, with their pages, before the body. */
  readonly contents?: boolean;
}

/** A sober document: title block with the document's title, then `body`; page numbers and a header line on each page. */
export function letterhead(head: Letterhead, body: Typst): Typst {
  const { from, kind, standing, attention = false, facts = [], contents = false } = head;
  const listed = facts.map(([label, value]) => `(${typstString(label)}, ${typstString(value)}),`).join(" ");
  const given = [
    `from: ${typstString(from)}`,
    ...(kind ? [`kind: ${typstString(kind)}`] : []),
    ...(standing ? [`standing: ${typstString(standing)}`] : []),
    `attention: ${attention}`,
    `facts: (${listed})`,
    `contents: ${contents}`,
  ];
  return typst`${{ markup: `#show: letterhead.with(${given.join(", ")})` }}

${body}`;
}
