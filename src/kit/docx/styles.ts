import { declaration, namespaces } from "./xml.ts";

const face = "Source Sans 3";
const [ink, green, grey, hairline] = ["1A2421", "1F5C4A", "55605C", "D3DAD7"];

interface Style {
  readonly id: string;
  readonly name: string;
  readonly on?: string;
  readonly next?: string;
  /** Properties of its paragraphs and of its letters, in the order that the schema asks for. */
  readonly paragraph?: string;
  readonly letters?: string;
  /** Shown in Word's gallery of styles. */
  readonly quick?: boolean;
}

const size = (points: number) => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
const spaced = (before: number, after: number) =>
  `<w:spacing w:before="${before * 20}" w:after="${after * 20}"/>`;
const colour = (value: string) => `<w:color w:val="${value}"/>`;

const headings = [15.5, 12.5, 11, 10.5, 10.5, 10.5].map((points, at): Style => {
  const level = at + 1;
  return {
    ...{ id: `Heading${level}`, name: `heading ${level}`, on: "Normal", next: "Normal", quick: true },
    paragraph: `<w:keepNext/><w:keepLines/>${spaced(level === 1 ? 22 : 15, 6)}<w:outlineLvl w:val="${at}"/>`,
    letters: `<w:b/>${colour(level === 1 ? green : ink)}${size(points)}`,
  };
});

/** The look of kit/pdf's documents, in the styles that Word knows by name, so that its own tools work on them. */
const styles: readonly Style[] = [
  {
    id: "Title",
    name: "Title",
    on: "Normal",
    next: "Normal",
    quick: true,
    paragraph: spaced(0, 14),
    letters: `<w:b/>${size(24)}`,
  },
  {
    id: "Subtitle",
    name: "Subtitle",
    on: "Normal",
    next: "Normal",
    quick: true,
    paragraph: spaced(14, 4),
    letters: `${colour(grey)}${size(12)}`,
  },
  ...headings,
  {
    id: "From",
    name: "From",
    on: "Normal",
    paragraph: `<w:pBdr><w:bottom w:val="single" w:sz="10" w:space="6" w:color="${green}"/></w:pBdr>`,
    letters: `<w:b/>${colour(green)}`,
  },
  {
    id: "Standing",
    name: "Standing",
    on: "Normal",
    paragraph: `<w:shd w:val="clear" w:color="auto" w:fill="EEF4F1"/>`,
    letters: `<w:b/>${colour(green)}`,
  },
  {
    id: "Warning",
    name: "Warning",
    on: "Normal",
    paragraph: `<w:shd w:val="clear" w:color="auto" w:fill="FDF4E7"/>`,
    letters: `<w:b/>${colour("8A4F08")}`,
  },
  {
    id: "Fact",
    name: "Fact",
    on: "Normal",
    paragraph: `<w:tabs><w:tab w:val="left" w:pos="2600"/></w:tabs>${spaced(0, 3)}<w:ind w:left="2600" w:hanging="2600"/>`,
  },
  {
    id: "TOCHeading",
    name: "TOC Heading",
    on: "Normal",
    next: "Normal",
    paragraph: `<w:keepNext/>${spaced(18, 6)}`,
    letters: `<w:b/>${colour(green)}${size(15.5)}`,
  },
  { id: "TOC1", name: "toc 1", on: "Normal", next: "Normal", paragraph: spaced(4, 0) },
  {
    id: "TOC2",
    name: "toc 2",
    on: "Normal",
    next: "Normal",
    paragraph: `${spaced(0, 0)}<w:ind w:left="280"/>`,
  },
  { id: "ListParagraph", name: "List Paragraph", on: "Normal", quick: true, paragraph: spaced(0, 4) },
  {
    id: "Quote",
    name: "Quote",
    on: "Normal",
    next: "Normal",
    quick: true,
    paragraph: `<w:pBdr><w:left w:val="single" w:sz="16" w:space="10" w:color="${hairline}"/></w:pBdr><w:ind w:left="280"/>`,
  },
  {
    id: "Caption",
    name: "caption",
    on: "Normal",
    next: "Normal",
    quick: true,
    paragraph: `<w:keepNext/>${spaced(12, 5)}`,
    letters: `<w:b/>${size(9.5)}`,
  },
  { id: "Picture", name: "Picture", on: "Normal", paragraph: `<w:keepNext/>${spaced(0, 6)}` },
  { id: "Cell", name: "Table Cell", on: "Normal", paragraph: spaced(2.5, 2.5), letters: size(9.5) },
  {
    id: "Note",
    name: "Table Note",
    on: "Normal",
    paragraph: spaced(4, 14),
    letters: `${colour(grey)}${size(8.5)}`,
  },
  {
    id: "Gap",
    name: "Gap",
    on: "Normal",
    paragraph: '<w:spacing w:before="0" w:after="0" w:line="200" w:lineRule="exact"/>',
    letters: size(4),
  },
  {
    id: "Rule",
    name: "Rule",
    on: "Normal",
    paragraph: `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="${hairline}"/></w:pBdr>`,
  },
  {
    id: "Header",
    name: "header",
    on: "Normal",
    paragraph: `<w:tabs><w:tab w:val="right" w:pos="9184"/></w:tabs>`,
    letters: `${colour(grey)}${size(8.5)}`,
  },
  {
    id: "Footer",
    name: "footer",
    on: "Normal",
    paragraph: `<w:tabs><w:tab w:val="right" w:pos="9184"/></w:tabs>`,
    letters: `${colour(grey)}${size(8.5)}`,
  },
];

const written = ({ id, name, on, next, paragraph, letters, quick }: Style) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${on ? `<w:basedOn w:val="${on}"/>` : ""}${
    next ? `<w:next w:val="${next}"/>` : ""
  }${quick ? "<w:qFormat/>" : ""}${paragraph ? `<w:pPr>${paragraph}</w:pPr>` : ""}${letters ? `<w:rPr>${letters}</w:rPr>` : ""}</w:style>`;

const defaults = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${face}" w:eastAsia="${face}" w:hAnsi="${face}" w:cs="${face}"/>${colour(ink)}${size(10.5)}<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`;

const line = (side: string, weight: number, value: string) =>
  `<w:${side} w:val="single" w:sz="${weight}" w:space="0" w:color="${value}"/>`;

const table = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:customStyle="1" w:styleId="Figures"><w:name w:val="Figures"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${line("bottom", 4, hairline)}${line("insideH", 4, hairline)}</w:tblBorders><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>${line("bottom", 8, green)}</w:tcBorders></w:tcPr></w:tblStylePr></w:style>`;

const link = `<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr>${colour(green)}<w:u w:val="single"/></w:rPr></w:style>`;

export const stylesPart = `${declaration}<w:styles ${namespaces}>${defaults}<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${styles.map(written).join("")}${link}${table}</w:styles>`;

/** What stands in for the typeface where it is not installed. */
export const fontsPart = `${declaration}<w:fonts ${namespaces}><w:font w:name="${face}"><w:altName w:val="Arial"/><w:panose1 w:val="020B0503030403020204"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>`;
