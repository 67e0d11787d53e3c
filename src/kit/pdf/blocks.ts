import { type Typst, typstString, typstText } from "./typst.ts";

export interface TableColumn {
  readonly head: Typst | string;
  /** A number's column is set to the right, its digits under each other. */
  readonly number?: boolean;
  /** Its share of the width beside the other columns that have one; absent: as wide as its words. */
  readonly share?: number;
}

export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly (Typst | string)[])[];
  readonly caption?: string;
}

/** A table whose row of heads is repeated on each page and told as heads to those who do not see it. */
export function typstTable({ columns, rows, caption }: Table): Typst {
  const table = `table(
  columns: (${columns.map(({ share }) => (share ? `${share}fr,` : "auto,")).join(" ")}),
  align: (${columns.map(({ number }) => (number ? "right," : "left,")).join(" ")}),
  table.header(${columns.map(({ head }) => cell(head)).join(", ")}),
${rows.map((row) => `  ${row.map(short(row) ? whole : cell).join(", ")},`).join("\n")}
)`;
  return {
    markup: caption ? `#figure(caption: ${cell(caption)}, kind: table, ${table})` : `#${table}`,
  };
}

export interface Drawing {
  /** The picture's path among the document's files. */
  readonly file: string;
  /** What the picture tells, in words, for those who do not see it. */
  readonly alt: string;
  /** The finding, printed above. */
  readonly caption: string;
  /** Its width, a share of the text's, up to 1. */
  readonly width?: number;
}

/** A picture with a description; Typst refuses one without. It stays with what stands below. */
export function typstDrawing({ file, alt, caption, width = 1 }: Drawing): Typst {
  return {
    markup: `#drawing(${cell(caption)}, image(${typstString(file)}, alt: ${typstString(alt)}, width: ${Math.round(width * 100)}%))`,
  };
}

/** The table of a picture, set closer than one that stands for itself; kept on one page where it is `whole`. */
export function typstCompact(table: Typst, whole: boolean): Typst {
  return { markup: `#compact(${whole}, ${cell(table)})` };
}

/** Small print below a table or a picture. */
export function typstNote(words: string): Typst {
  return { markup: `#note(${cell(words)})` };
}

/** A file inside the document, among those handed over with it, with what it is in words. */
export function typstAttachment(file: string, type: string, description: string): Typst {
  return {
    markup: `#pdf.attach(${typstString(file)}, mime-type: ${typstString(type)}, description: ${typstString(description)})`,
  };
}

/** A row of so little that it stays on one page; a longer one may go on overleaf, since nothing of it may be lost. */
const short = (row: readonly (Typst | string)[]) => row.every((each) => cell(each).length < 1200);

const whole = (content: Typst | string) => `table.cell(breakable: false)${cell(content)}`;

const cell = (content: Typst | string) =>
  `[${(typeof content === "string" ? typstText(content) : content).markup}]`;

export function typstHeading(level: number, words: Typst): Typst {
  return { markup: `#heading(level: ${level}, ${cell(words)})` };
}

/** A list with dots, or with numbers from `from` on. */
export function typstList(items: readonly Typst[], from?: number): Typst {
  return {
    markup: `#${from === undefined ? "list(" : `enum(start: ${from}, `}${items.map(cell).join(", ")})`,
  };
}

/** Words that lead to a whole address (https, mailto). */
export function typstLink(address: string, words: Typst): Typst {
  return { markup: `#link(${typstString(address)}, ${cell(words)})` };
}

/** Words that lead to a target within the document. */
export function typstLinkWithin(target: string, words: Typst): Typst {
  return { markup: `#link-within(label(${typstString(target)}), ${cell(words)})` };
}

/** A place that links within the document lead to. */
export function typstTarget(target: string): Typst {
  return { markup: `#[#metadata(none)#label(${typstString(target)})]` };
}
