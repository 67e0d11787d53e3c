import type { Heading, List, Paragraph, Root, RootContent, Strong, Table, TableRow } from "mdast";
import { day } from "../../kit/web/index.ts";
import { exemptionWords } from "./exempt.ts";
import { type FormSection, headingOf } from "./form.ts";
import type { Header } from "./header.ts";

/** The paper as it is printed: header table, who answers for it, and the form's sections with numbered paragraphs. */
export function paperOf(header: Header, sections: readonly FormSection[]): Root {
  let number = 0;
  let reported = false;
  const body = sections.flatMap(({ heading, content }) => {
    if (heading.numbered) number += 1;
    const opens = heading.inReport && !reported;
    reported ||= heading.inReport;
    const depth = heading.inReport ? 2 : 1;
    const words = heading.numbered ? `${number}. ${heading.name}` : heading.name;
    const written = heading.numbered ? numbered(content, number) : content;
    return [...(opens ? [headingOf(1, "Report")] : []), headingOf(depth, words), ...lowered(written, depth)];
  });
  return { type: "root", children: [...above(header), ...body] };
}

/** What stands above the first heading. */
function above(header: Header): RootContent[] {
  const { exempt, officer, email, tel, portfolioHolder } = header;
  const columns = ["Committee and date", "Item", "Access"];
  const cells = [`${header.committee}, ${day(header.meeting)}`, header.item, exempt ? "Exempt" : "Public"];
  const table: Table = { type: "table", align: [null, null, null], children: [row(columns), row(cells)] };
  const contact = [`${officer}.`, `Email: ${email}.`, ...(tel ? [`Telephone: ${tel}.`] : [])].join(" ");
  return [
    table,
    ...(exempt ? [strongly(exemptionWords(exempt), ".")] : []),
    ...(exempt ? [strongly("Public interest test:", ` ${exempt.publicInterest}`)] : []),
    strongly("Responsible officer:", ` ${contact}`),
    strongly("Cabinet member (portfolio holder):", ` ${portfolioHolder}`),
  ];
}

const row = (cells: readonly string[]): TableRow => ({
  type: "tableRow",
  children: cells.map((value) => ({ type: "tableCell", children: value ? [{ type: "text", value }] : [] })),
});

function strongly(name: string, words: string): Paragraph {
  const strong: Strong = { type: "strong", children: [{ type: "text", value: name }] };
  return { type: "paragraph", children: [strong, { type: "text", value: words }] };
}

/**
 * Every paragraph of a section gets its number, and so does every item of a numbered list, as recommendations are written; the
 * words that lead into such a list get none. Points, tables, drawings and quotations belong to the paragraph above them.
 */
function numbered(content: readonly RootContent[], section: number): RootContent[] {
  let last = 0;
  // Spaces that do not break, of which the typeface has a sign.
  const next = () => `${section}.${++last}\u00a0\u00a0`;
  return content.flatMap((block, at): RootContent[] => {
    if (isNumberedList(block)) return itemsOf(block, next);
    const leadsIn = isNumberedList(content[at + 1]);
    return [block.type === "paragraph" && !leadsIn ? withNumber(block, next()) : block];
  });
}

const isNumberedList = (block: RootContent | undefined): block is List =>
  block?.type === "list" && block.ordered === true;

function itemsOf(list: List, next: () => string): RootContent[] {
  return list.children.flatMap(({ children }): RootContent[] => {
    const [first, ...rest] = children;
    return first?.type === "paragraph" ? [withNumber(first, next()), ...rest] : [...children];
  });
}

const withNumber = (paragraph: Paragraph, number: string): Paragraph => ({
  ...paragraph,
  children: [{ type: "text", value: number }, ...paragraph.children],
});

/** Headings of the writer's own stand below the form's, without a gap. */
function lowered(content: readonly RootContent[], depth: number): RootContent[] {
  const depths = [
    ...new Set(content.flatMap((each) => (each.type === "heading" ? [each.depth] : []))),
  ].sort();
  return content.map((block) =>
    block.type === "heading"
      ? { ...block, depth: Math.min(6, depth + 1 + depths.indexOf(block.depth)) as Heading["depth"] }
      : block,
  );
}
