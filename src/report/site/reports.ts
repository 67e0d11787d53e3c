import type { PublicRecord } from "../record/index.ts";
import type { Material, ReadyReport, SitePage } from "./material.ts";
import { daysBetween, lastDayOf } from "./years.ts";

/** The list of yearly reports, and a page for each with its files, who answers for it and where it has been heard. */
export function reportPages(material: Material): readonly SitePage[] {
  const { reports, record } = material;
  const list = reports.map((each) => ({
    title: each.report.title,
    href: `${folderOf(each)}index.html`,
    ...ageOf(each),
  }));
  const index: SitePage = {
    ...{ path: "reports/index.html", title: "Yearly reports", section: "reports", view: "reports" },
    data: { reports: list },
  };
  return [index, ...reports.map((each) => reportPage(each, record))];
}

/** Where a report's own files lie: reports/2024-25/. */
export const folderOf = ({ report }: ReadyReport) => `reports/${report.year ?? report.reference}/`;

function reportPage(ready: ReadyReport, record: PublicRecord | null): SitePage {
  const { report, files, papers } = ready;
  const folder = folderOf(ready);
  const mine = <T extends { readonly report: string }>(all: readonly T[] = []) =>
    all.filter((each) => each.report === report.reference);
  const data = {
    ...{ report, ...ageOf(ready), address: report.address, leftOut: ready.unfit.length > 0 },
    downloads: downloads.flatMap(([name, words]) => {
      const file = files.get(name);
      return file ? [{ words, href: `${folder}${name}`, size: sizeWords(file.length) }] : [];
    }),
    papers: papers.map(({ committee, meeting, files: own }) => ({
      ...{ committee, meeting },
      files: [...own].map(([name, bytes]) => ({
        ...{ href: `${folder}${name}`, kind: kinds[name.slice(name.lastIndexOf(".") + 1)] },
        size: sizeWords(bytes.length),
      })),
    })),
    presentations: mine(record?.presentations),
    dispatches: mine(record?.dispatches),
  };
  const title = report.title;
  return { path: `${folder}index.html`, title, section: "reports", view: "report", data };
}

const kinds: Readonly<Record<string, string>> = {
  ...{ html: "page", pdf: "PDF", docx: "Word document", csv: "its figures (CSV)" },
};

const downloads = [
  ["report.html", "Read it as one page"],
  ["report.pdf", "PDF, with headings and tables for screen readers"],
  ["report.docx", "Word document"],
  ["figures.csv", "Every figure in it, as a spreadsheet (CSV)"],
] as const;

/** How old what it says was when it was published: from the last day of its year. */
function ageOf({ report: { year, publishedOn } }: ReadyReport) {
  const end = year === null ? null : lastDayOf(year);
  return {
    ...{ end, publishedOn },
    age: end === null || publishedOn === null ? null : daysBetween(end, publishedOn),
  };
}

function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
