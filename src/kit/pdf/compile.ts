import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler, type NodeError, PdfStandard } from "@myriaddreamin/typst-ts-node-compiler";
import { faceFiles, family } from "./faces.ts";
import { type Typst, typstString } from "./typst.ts";

export interface PdfDocument {
  readonly source: Typst;
  /** The document's title, shown by readers in their window's title. */
  readonly title: string;
  /** The civil day that the document is of (ISO): the file's date, so that the same input gives the same bytes. */
  readonly day: string;
  /** As BCP 47 has it; absent: en-GB. */
  readonly language?: string;
  /** Pictures and data that the source names, by path without a leading slash. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
}

/** What pdfOf does, in the thread that calls it. */
export function compiled(document: PdfDocument): Uint8Array {
  made ??= begin();
  const { compiler, standard } = made;
  try {
    compiler.mapShadow(join(nowhere, "waymark.typ"), styleFile);
    for (const [path, bytes] of document.files ?? []) compiler.mapShadow(placed(path), Buffer.from(bytes));
    const done = compiler.compile({ mainFileContent: `${preambleOf(document)}${document.source.markup}\n` });
    const { result } = done;
    if (result === null) throw wordsOf(done.takeDiagnostics());
    const pdf = asTypstSays(() => compiler.pdf(result, { pdfStandard: standard }));
    if (!pdf.includes("pdfuaid")) throw new Error("Typst wrote a PDF without tags: PDF/UA-1 was asked for.");
    return new Uint8Array(pdf);
  } finally {
    compiler.resetShadow();
    compiler.evictCache(0);
  }
}

/** A folder that does not exist: what the source may read is what is handed over, and nothing on the disk. */
const nowhere = join(import.meta.dirname, "no-such-folder");
const styleFile = readFileSync(join(import.meta.dirname, "waymark.typ"));

let made: { readonly compiler: NodeCompiler; readonly standard: string } | undefined;

function begin() {
  const compiler = NodeCompiler.create({ workspace: nowhere, fontArgs: [{ fontBlobs: faceFiles() }] });
  return { compiler, standard: PdfStandard.UA_1 }; // a misspelt standard would silently give a file without tags
}

function placed(path: string): string {
  if (path === "waymark.typ" || path.startsWith("/") || path.split("/").includes(".."))
    throw new Error(`A document's file cannot be called ${path}: give a plain path of its own.`);
  return join(nowhere, path);
}

/** Without `fallback: false` Typst would take fonts of the machine, and another machine would make another file. */
function preambleOf({ title, day, language = "en-GB" }: PdfDocument): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (!year) throw new Error(`"${day}" is not a day: give it as 2026-04-22.`);
  const [lang, region] = language.split("-");
  return `#import "/waymark.typ": *
#set document(title: ${typstString(title)}, date: datetime(year: ${year}, month: ${Number(month)}, day: ${Number(date)}))
#set text(font: ${typstString(family)}, fallback: false, lang: ${typstString(lang ?? "en")}${
    region ? `, region: ${typstString(region)}` : ""
  })
`;
}

function asTypstSays<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    // Here the library gives its list of diagnostics as one text.
    const said = Array.from(String(error).matchAll(/message: "((?:[^"\\]|\\.)*)"/g), ([, words]) => words);
    throw new Error(`Typst: ${[...new Set(said)].join("; ") || String(error)}`, { cause: error });
  }
}

function wordsOf(found: NodeError | null): Error {
  const said = (found?.shortDiagnostics ?? []) as readonly { message: string; severity: number }[];
  const errors = said.filter(({ severity }) => severity === 1).map(({ message }) => message);
  return new Error(`Typst: ${errors.join("; ") || "the document did not compile, without a reason"}`);
}
