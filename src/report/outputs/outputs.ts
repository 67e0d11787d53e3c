import { docxOf } from "../../kit/docx/index.ts";
import { letterhead, paragraphs, pdfOf, typstAttachment } from "../../kit/pdf/index.ts";
import { treeToTypst } from "../../kit/prose/index.ts";
import { csvOf } from "../../register/grammar/index.ts";
import type { PlacedRow } from "../blocks/index.ts";
import { reportPage } from "./page.ts";
import { hasContents, type Imprint, kindWords, type Printable } from "./printable.ts";

export const formats = ["html", "pdf", "docx", "csv"] as const;
export type Format = (typeof formats)[number];

/**
 * The files that a report is handed out as, by name: report.html, report.pdf, report.docx, figures.csv. All are made of the one
 * tree; the same input gives the same bytes.
 */
export async function outputs(
  report: Printable,
  imprint: Imprint & { readonly formats: readonly Format[] },
): Promise<ReadonlyMap<string, Uint8Array>> {
  const made = new Map<string, Uint8Array>();
  for (const format of formats) {
    if (imprint.formats.includes(format)) made.set(nameOf(format), await make[format](report, imprint));
  }
  return made;
}

const nameOf = (format: Format) => (format === "csv" ? "figures.csv" : `report.${format}`);

type Make = (report: Printable, imprint: Imprint) => Promise<Uint8Array> | Uint8Array;

const make: Readonly<Record<Format, Make>> = {
  html: (report, imprint) => Buffer.from(reportPage(report, imprint)),
  pdf: reportPdf,
  docx: reportDocx,
  csv: (report) => Buffer.from(figuresCsv(report.figuresUsed)),
};

/** The figures lie within the PDF too, for who has the one file only. */
function reportPdf(report: Printable, imprint: Imprint): Promise<Uint8Array> {
  const { source, files } = treeToTypst(report.document, { headings: 1 });
  const used = report.figuresUsed.length > 0;
  const attached = typstAttachment("figures.csv", "text/csv", "Every figure in this document");
  const body = used ? paragraphs([attached, source]) : source;
  const csv: [string, Uint8Array][] = used
    ? [["figures.csv", Buffer.from(figuresCsv(report.figuresUsed))]]
    : [];
  return pdfOf({
    ...{ source: letterhead(headOf(report, imprint), body), title: report.title, day: imprint.day },
    files: new Map([...files, ...csv]),
  });
}

function reportDocx(report: Printable, imprint: Imprint): Uint8Array {
  return docxOf(report.document, { title: report.title, day: imprint.day, ...headOf(report, imprint) });
}

const headOf = (report: Printable, { from, standing, attention, facts }: Imprint) => ({
  ...{ from, kind: kindWords(report), contents: hasContents(report) },
  ...(standing ? { standing } : {}),
  ...(attention ? { attention } : {}),
  ...(facts ? { facts } : {}),
});

const columns = [
  ...["section", "where", "indicator", "title", "year", "area", "numerator", "denominator", "value"],
  ...["lower", "upper", "display", "status", "snapshot", "definition"],
] as const satisfies readonly (keyof PlacedRow)[];

/** One row for each figure in each place where it is used. */
function figuresCsv(rows: readonly PlacedRow[]): string {
  return csvOf([columns, ...rows.map((row) => columns.map((each) => row[each]))]);
}
