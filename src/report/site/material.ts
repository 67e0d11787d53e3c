import type { PublishedFigures } from "../published/index.ts";
import type { PublicRecord, RecordedReport } from "../record/index.ts";

/** Everything that the public site is made of: what has passed the gate, and what the register lets everybody see. */
export interface Material {
  readonly partnership: string;
  /** True where everybody in it is made up; said on every page. */
  readonly invented: boolean;
  /** Today, ISO. */
  readonly day: string;
  /** The civil day that the snapshot was built for, ISO. */
  readonly builtFor: string;
  readonly figures: PublishedFigures;
  /** Null where the register has handed nothing out yet. */
  readonly record: PublicRecord | null;
  /** Published yearly reports, the newest first. */
  readonly reports: readonly ReadyReport[];
}

/** A published yearly report with its files as they are handed out, and the public papers that go before it. */
export interface ReadyReport {
  readonly report: RecordedReport;
  /** By name: report.html, report.pdf, report.docx, figures.csv. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly papers: readonly ReadyPaper[];
  /** Why files of it or papers before it are left out, each a sentence; for those who publish, never for the pages. */
  readonly unfit: readonly string[];
  /** What today's check finds in a text that was signed and stays as it is, each a sentence; for those who publish. */
  readonly found: readonly string[];
}

export interface ReadyPaper {
  readonly committee: string;
  /** ISO. */
  readonly meeting: string;
  /** By name: people-overview-and-scrutiny-2026-04-22.html and so on. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** A page of the site. Addresses in its data start from the site's first page: figures/referrals.html. */
export interface SitePage {
  /** Below the site's folder: figures/referrals.html. */
  readonly path: string;
  readonly title: string;
  readonly caption?: string;
  /** Which entry of the navigation it belongs to; empty for none. */
  readonly section: string;
  /** The view's file name without its ending. */
  readonly view: string;
  readonly data: object;
}
