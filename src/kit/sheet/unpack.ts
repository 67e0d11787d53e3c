import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { sheetLimits } from "./limits.ts";

/**
 * A workbook unpacked within bounds and packed again without compression, so that its reader meets no surprise: only the
 * parts that hold cells, and an error in a cell as the text that Excel shows for it.
 */
export function unpacked(bytes: Uint8Array): Uint8Array | { readonly refused: string } {
  const kind = kindOf(bytes);
  if (kind !== "zip") return { refused: kind };
  const parts = partsOf(bytes);
  if (typeof parts === "string") return { refused: parts };
  if (!("xl/workbook.xml" in parts)) return { refused: "The file is no Excel workbook: save it as .xlsx." };
  for (const [path, part] of Object.entries(parts)) {
    const text = strFromU8(part);
    if (path === "[Content_Types].xml" && text.includes("macroEnabled")) return { refused: macros };
    if (text.includes("<!DOCTYPE") || text.includes("<!ENTITY")) return { refused: foreign };
    if (!path.startsWith("xl/worksheets/") || !path.endsWith(".xml")) continue;
    if (!/<\/(?:\w+:)?worksheet>\s*$/.test(text))
      return { refused: "The workbook is not whole: save it again." };
    parts[path] = strToU8(text.replace(/(<(?:\w+:)?c\b[^>]*\bt=")e"/g, '$1str"'));
  }
  return zipSync(parts, { level: 0 });
}

const foreign = "The workbook holds what no spreadsheet program writes: save it again as .xlsx from Excel.";
const macros = "The workbook holds macros, which are not taken: save it as a workbook without them (.xlsx).";

function kindOf(bytes: Uint8Array): string {
  const begins = Buffer.from(bytes.subarray(0, 4)).toString("hex");
  if (begins === "504b0304") return "zip";
  if (begins === "d0cf11e0")
    return "The workbook is of the old kind (.xls) or has a password: save it as .xlsx without one.";
  return "The file is no Excel workbook: save it as .xlsx.";
}

/** The parts by path, or why there are none in a sentence. No part is given more memory than it announces. */
function partsOf(bytes: Uint8Array): Record<string, Uint8Array> | string {
  let announced = 0;
  let refused: string | null = null;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (/vbaProject|macrosheets\//i.test(name)) refused = macros;
        const wanted =
          /^(\[Content_Types\]|_rels\/|xl\/).*\.(xml|rels)$/.test(name) &&
          !/^xl\/(drawings|charts|media)\//.test(name);
        if (wanted) announced += Math.max(size, originalSize);
        if (announced > sheetLimits.unpacked)
          refused = "The workbook is larger than 60 MB unpacked: bring it in parts.";
        return wanted && refused === null;
      },
    });
    return refused ?? parts;
  } catch {
    return "The workbook is damaged: open it in Excel, save it again and bring that.";
  }
}
