/** The text's width on A4 with margins of 24 mm, in twentieths of a point. */
export const textWidth = 9184;

/** How a paragraph stands: in which style, list and depth. */
export interface Place {
  readonly style?: string;
  readonly list?: { readonly number: number; readonly level: number; readonly first: boolean };
}

/** A paragraph of runs; in a list only the item's first has the mark, the others stand below it. */
export function paragraph(content: string, { style, list }: Place): string {
  const number = list?.first
    ? `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.number}"/></w:numPr>`
    : "";
  const indent = list && !list.first ? `<w:ind w:left="${(list.level + 1) * 360}"/>` : "";
  const name = style ?? (list ? "ListParagraph" : "");
  const look = `${name ? `<w:pStyle w:val="${name}"/>` : ""}${number}${indent}`;
  return `<w:p>${look ? `<w:pPr>${look}</w:pPr>` : ""}${content}</w:p>`;
}
