import type { Kept } from "./kept.ts";
import { declaration, namespaces, xml } from "./xml.ts";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The parts that every document has beside its text, by their place in the file. */
const parts = [
  ["styles", "styles.xml"],
  ["numbering", "numbering.xml"],
  ["settings", "settings.xml"],
  ["fontTable", "fontTable.xml"],
  ["header", "header1.xml"],
  ["footer", "footer1.xml"],
] as const;

/** The name that the text refers to one of them by. */
export const partId = (type: (typeof parts)[number][0]): string =>
  `rId${parts.findIndex(([each]) => each === type) + 1}`;

export const contentTypes = `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="emf" ContentType="image/x-emf"/><Default Extension="svg" ContentType="image/svg+xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/>${parts
  .map(([type, name]) => `<Override PartName="/word/${name}" ContentType="${types}.${type}+xml"/>`)
  .join(
    "",
  )}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`;

const relations = (written: readonly string[]) =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${written.join("")}</Relationships>`;

export const packageRelations = relations([
  `<Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/>`,
  '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
  `<Relationship Id="rId3" Type="${office}/extended-properties" Target="docProps/app.xml"/>`,
]);

export const documentRelations = (kept: Kept): string =>
  relations([
    ...parts.map(
      ([type, name]) => `<Relationship Id="${partId(type)}" Type="${office}/${type}" Target="${name}"/>`,
    ),
    ...kept.relations.map(
      ({ id, type, target, outside }) =>
        `<Relationship Id="${id}" Type="${office}/${type}" Target="${xml(target)}"${outside ? ' TargetMode="External"' : ""}/>`,
    ),
  ]);

const marks = ["•", "–", "•"];

/** Numbering 1 has dots; every numbered list has one of its own, which begins where the list does. */
export function numberingPart({ lists }: Kept): string {
  const levels = (format: "bullet" | "decimal") =>
    Array.from({ length: 9 }, (_, level) => {
      const text = format === "bullet" ? marks[level % marks.length] : `%${level + 1}.`;
      return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${(level + 1) * 425}" w:hanging="425"/></w:pPr></w:lvl>`;
    }).join("");
  const kinds = (["bullet", "decimal"] as const).map(
    (format, at) =>
      `<w:abstractNum w:abstractNumId="${at}"><w:multiLevelType w:val="hybridMultilevel"/>${levels(format)}</w:abstractNum>`,
  );
  const own = lists.map((start, at) => {
    const begins = Array.from(
      { length: 9 },
      (_, level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
    );
    return `<w:num w:numId="${at + 2}"><w:abstractNumId w:val="1"/>${begins.join("")}</w:num>`;
  });
  return `${declaration}<w:numbering ${namespaces}>${kinds.join("")}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${own.join("")}</w:numbering>`;
}

export const settingsPart = `${declaration}<w:settings ${namespaces}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>`;

const field = (code: string, shown: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${shown}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const said = (text: string) => `<w:r><w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;

/** The title and whose it is, on every page but the first. */
export const headerPart = (title: string, from: string): string =>
  `${declaration}<w:hdr ${namespaces}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>${said(title)}<w:r><w:tab/></w:r>${said(from)}</w:p></w:hdr>`;

/** "Page 2 of 9", and what must be seen on every page. */
export const footerPart = (standing: string): string =>
  `${declaration}<w:ftr ${namespaces}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${said(standing)}<w:r><w:tab/></w:r>${said("Page ")}${field("PAGE", "1")}${said(" of ")}${field("NUMPAGES", "1")}</w:p></w:ftr>`;

/** Title, language and the document's own day: nothing of the machine or the hour that made it. */
export function corePart({
  title,
  from,
  day,
}: {
  readonly title: string;
  readonly from: string;
  readonly day: string;
}) {
  const at = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  return `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(title)}</dc:title><dc:creator>${xml(from)}</dc:creator><dc:language>en-GB</dc:language>${at("created")}${at("modified")}</cp:coreProperties>`;
}

export const appPart = `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Waymark</Application></Properties>`;
