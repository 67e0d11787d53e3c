import { unzipSync } from "fflate";

export interface FileType {
  readonly words: string;
  readonly ending: string;
  readonly mime: string;
}

const office = "application/vnd.openxmlformats-officedocument";

const types = {
  pdf: { words: "PDF", ending: "pdf", mime: "application/pdf" },
  docx: { words: "Word document", ending: "docx", mime: `${office}.wordprocessingml.document` },
  xlsx: { words: "Excel workbook", ending: "xlsx", mime: `${office}.spreadsheetml.sheet` },
  pptx: { words: "PowerPoint slides", ending: "pptx", mime: `${office}.presentationml.presentation` },
  png: { words: "PNG picture", ending: "png", mime: "image/png" },
  jpg: { words: "JPEG picture", ending: "jpg", mime: "image/jpeg" },
  csv: { words: "CSV table", ending: "csv", mime: "text/csv; charset=utf-8" },
  txt: { words: "plain text", ending: "txt", mime: "text/plain; charset=utf-8" },
} as const satisfies Record<string, FileType>;

/** What a form's file chooser offers. */
export const endingsTaken = Object.keys(types).map((ending) => `.${ending}`);

/**
 * What a file is, by its contents; its name only tells a table from other plain text. Refused, in words: what is none of
 * the kinds that papers come in, and an Office file with macros in it.
 */
export function typeOf(contents: Uint8Array, name: string): FileType | { readonly refused: string } {
  if (contents.length === 0) return { refused: "the file is empty" };
  if (begins(contents, "%PDF-")) return types.pdf;
  if (begins(contents, "\x89PNG\r\n\x1a\n")) return types.png;
  if (begins(contents, "\xff\xd8\xff")) return types.jpg;
  if (begins(contents, "PK\x03\x04")) return officeType(contents);
  if (!isText(contents)) return { refused: notTaken };
  return name.toLowerCase().endsWith(".csv") ? types.csv : types.txt;
}

const notTaken =
  "the file is none of those taken here: PDF, Word (.docx), Excel (.xlsx), PowerPoint (.pptx), PNG, JPEG, plain text in UTF-8 or CSV";

const begins = (contents: Uint8Array, text: string) =>
  Array.from(text).every((each, at) => contents[at] === each.charCodeAt(0));

function officeType(contents: Uint8Array): FileType | { readonly refused: string } {
  const names = namesInZip(contents);
  if (names === null) return { refused: "the file is damaged: open it, save it again and send that" };
  if (names.some((each) => each.toLowerCase().endsWith("vbaproject.bin")))
    return { refused: "the file has macros in it: save it without them and send that" };
  const main = ["word", "xl", "ppt"].find((folder) => names.some((each) => each.startsWith(`${folder}/`)));
  if (!main || !names.includes("[Content_Types].xml")) return { refused: notTaken };
  return { word: types.docx, xl: types.xlsx, ppt: types.pptx }[main] ?? { refused: notTaken };
}

/** The names in an archive, without unpacking anything. */
function namesInZip(contents: Uint8Array): readonly string[] | null {
  const names: string[] = [];
  try {
    unzipSync(contents, { filter: ({ name }) => names.push(name) < 0 });
    return names;
  } catch {
    return null; // no whole archive
  }
}

function isText(contents: Uint8Array): boolean {
  // Biome takes control characters in a pattern for a slip; here they are what is looked for.
  if (contents.some((byte) => byte < 32 && ![9, 10, 12, 13].includes(byte))) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(contents);
    return true;
  } catch {
    return false; // of another encoding, or no text
  }
}
