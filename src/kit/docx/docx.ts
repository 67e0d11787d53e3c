import { type Zippable, zipSync } from "fflate";
import type { Root } from "mdast";
import { headlinesOf } from "../prose/index.ts";
import { blocks } from "./body.ts";
import { type Kept, keptFor } from "./kept.ts";
import { paragraph } from "./paragraph.ts";
import * as part from "./parts.ts";
import { run } from "./runs.ts";
import { fontsPart, stylesPart } from "./styles.ts";
import { declaration, namespaces } from "./xml.ts";

export interface Head {
  readonly title: string;
  /** Whose document it is. */
  readonly from: string;
  /** The civil day that the document is of (ISO): the file's date, so that the same input gives the same bytes. */
  readonly day: string;
  readonly kind?: string;
  /** What must be seen on every page: Draft, Not for publication. */
  readonly standing?: string;
  /** True where that is a warning. */
  readonly attention?: boolean;
  readonly facts?: readonly (readonly [label: string, value: string])[];
  /** Whether headings of the first two levels are listed before the text, each leading to its place. */
  readonly contents?: boolean;
}

/**
 * A text's tree as a Word document (ISO/IEC 29500): real headings, lists, tables with repeated heads and captions, pictures with
 * descriptions, A4, "Page 2 of 9", in British English. Heading 1 is the text's first level; the title has its own style.
 */
export function docxOf(tree: Root, head: Head): Uint8Array {
  const kept = keptFor(tree);
  const text = `${titleBlock(head)}${head.contents ? contents(tree, kept) : ""}${blocks(tree.children, kept)}`;
  const body = `<w:body>${text}${section}</w:body>`;
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    ["[Content_Types].xml", part.contentTypes],
    ["_rels/.rels", part.packageRelations],
    ["docProps/core.xml", part.corePart(head)],
    ["docProps/app.xml", part.appPart],
    ["word/document.xml", `${declaration}<w:document ${namespaces}>${body}</w:document>`],
    ["word/_rels/document.xml.rels", part.documentRelations(kept)],
    ["word/styles.xml", stylesPart],
    ["word/numbering.xml", part.numberingPart(kept)],
    ["word/settings.xml", part.settingsPart],
    ["word/fontTable.xml", fontsPart],
    ["word/header1.xml", part.headerPart(head.title, head.from)],
    ["word/footer1.xml", part.footerPart(head.standing ?? "")],
    ...kept.pictures.map(({ name, bytes }) => [`word/media/${name}`, bytes] as const),
  ];
  const zipped: Zippable = Object.fromEntries(files.map(([name, content]) => [name, Buffer.from(content)]));
  // A zip holds the hour of the place where it is read from; midnight by the wall is the same bytes everywhere.
  return zipSync(zipped, { level: 6, mtime: `${head.day}T00:00:00` });
}

const page = `<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1531" w:right="1361" w:bottom="1418" w:left="1361" w:header="709" w:footer="709" w:gutter="0"/>`;
const feet = (["default", "first"] as const).map(
  (type) => `<w:footerReference w:type="${type}" r:id="${part.partId("footer")}"/>`,
);
const section = `<w:sectPr><w:headerReference w:type="default" r:id="${part.partId("header")}"/>${feet.join("")}${page}<w:titlePg/></w:sectPr>`;

function titleBlock({ from, kind, title, standing, attention, facts = [] }: Head): string {
  return [
    paragraph(run(from), { style: "From" }),
    standing ? paragraph(run(standing), { style: attention ? "Warning" : "Standing" }) : "",
    kind ? paragraph(run(kind), { style: "Subtitle" }) : "",
    paragraph(run(title), { style: "Title" }),
    ...facts.map(([label, value]) =>
      paragraph(`${run(label, { bold: true })}<w:r><w:tab/></w:r>${run(value)}`, { style: "Fact" }),
    ),
  ].join("");
}

/** A list of contents as Word keeps one, already filled in, so that it need not ask to be brought up to date. */
function contents(tree: Root, kept: Kept): string {
  const heads = [...headlinesOf(tree).values()].filter(({ depth }) => depth <= 2);
  const begin =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\n </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const lines = heads.map(({ anchor, words, depth }, at) => {
    const link = `<w:hyperlink w:anchor="${kept.bookmarks.get(anchor) ?? ""}" w:history="1">${run(words)}</w:hyperlink>`;
    const whole = `${at === 0 ? begin : ""}${link}${at === heads.length - 1 ? end : ""}`;
    return paragraph(whole, { style: `TOC${depth}` });
  });
  return heads.length === 0 ? "" : `${paragraph(run("Contents"), { style: "TOCHeading" })}${lines.join("")}`;
}
