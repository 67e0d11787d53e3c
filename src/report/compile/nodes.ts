import type { Heading, Link, Paragraph, PhrasingContent, Table, TableRow } from "mdast";

export const words = (value: string): PhrasingContent => ({
  type: "text",
  value: value.replace(/\s+/g, " "),
});

export const paragraph = (value: string): Paragraph => ({ type: "paragraph", children: [words(value)] });

export const heading = (depth: Heading["depth"], value: string): Heading => ({
  ...{ type: "heading", depth, children: [words(value)] },
});

/** The way from a figure in the text to where the appendix says how it is counted. */
export const toFigure = (id: string, children: readonly PhrasingContent[]): Link => ({
  ...{ type: "link", url: `#${anchorOf(id)}`, children: children as Link["children"] },
});

export const anchorOf = (id: string): string => `figure-${id}`;

/** A table of words whose first column names its rows. */
export function tableOfWords(
  heads: readonly string[],
  rows: readonly TableRow[],
  data: Table["data"] = {},
): Table {
  return { type: "table", data: { ...data, rowHeads: true }, children: [rowOf(heads), ...rows] };
}

export const rowOf = (cells: readonly string[]): TableRow => ({
  type: "tableRow",
  children: cells.map((cell) => ({ type: "tableCell", children: [words(cell)] })),
});
