/**
 * What the register lets everybody see, as plain data: reports and the public site are made of this and of the published
 * figures, and never open the register. Days are ISO; absent is null. Everything stands in the order of its day, then of its
 * reference; risks, the gravest first.
 */
export interface PublicRecord {
  readonly partnership: string;
  /** The day on which it was taken. */
  readonly day: string;
  readonly decisions: readonly PublicDecision[];
  readonly actions: readonly PublicAction[];
  readonly risks: readonly PublicRisk[];
  readonly documents: readonly PublicDocument[];
  readonly groups: readonly PublicGroup[];
  /** The scrutineer's own words on reports; printed as they are, by nobody else's hand. */
  readonly commentaries: readonly Commentary[];
  /** By reporting year, such as 2024-25. */
  readonly requirements: Readonly<Record<string, RequirementsOfYear>>;
  /** Published ones only; drafts stand in a file that `publish` never reads. */
  readonly reports: readonly RecordedReport[];
  readonly presentations: readonly PublicPresentation[];
  readonly dispatches: readonly PublicDispatch[];
}

export interface PublicDecision {
  readonly reference: string;
  readonly title: string;
  readonly text: string;
  readonly reason: string;
  /** Who decided, in words: "Lead safeguarding partners". */
  readonly body: string;
  readonly on: string;
  /** In words: "In force", "Reversed", "Lapsed". */
  readonly state: string;
  /** The decision that took its place. */
  readonly reversedBy: string | null;
}

export interface PublicAction {
  readonly reference: string;
  readonly title: string;
  /** Null where it was added without a day, which only an import can. */
  readonly due: string | null;
  /** Times that its day was put back. */
  readonly slips: number;
  readonly state: "open" | "complete" | "closed" | "stopped";
  readonly agency: string | null;
  readonly completedOn: string | null;
  /** References of the decision and of the committee's presentation that it comes from. */
  readonly decision: string | null;
  readonly presentation: string | null;
  /** What shows that it helped. */
  readonly impact: string | null;
  /** Why impact cannot be shown. */
  readonly noImpact: string | null;
}

export interface PublicRisk {
  readonly reference: string;
  readonly title: string;
  readonly cause: string;
  readonly effect: string;
  readonly mitigation: string;
  /** By likelihood times impact: 1-4, 5-9, 10-15, 16-25. */
  readonly level: "low" | "medium" | "high" | "severe";
  readonly likelihood: number;
  readonly impact: number;
  /** A role or an agency, as the register names it. */
  readonly owner: string;
  readonly reviewOn: string | null;
}

export interface PublicDocument {
  /** The version's reference. */
  readonly reference: string;
  /** The document's title, and that of the version as it is cited. */
  readonly title: string;
  readonly version: string;
  readonly kind: string;
  readonly from: string;
  /** The first day without it; null while it is in force. */
  readonly until: string | null;
  readonly address: string | null;
}

export interface PublicGroup {
  readonly reference: string;
  readonly name: string;
  readonly level: string;
  readonly purpose: string;
  readonly chair: string;
  readonly reportsTo: string | null;
}

export interface Commentary {
  readonly reference: string;
  /** The report's version. */
  readonly report: string;
  readonly by: string;
  readonly role: string;
  readonly on: string;
  /** The heading of the section that it is on; null: on the whole report. */
  readonly section: string | null;
  readonly heading: string;
  /** Markdown. */
  readonly text: string;
}

export interface RequirementsOfYear {
  /** 2018, 2023 or 2026. */
  readonly edition: string;
  readonly title: string;
  readonly items: readonly RequirementItem[];
}

export interface RequirementItem {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly words: string;
  /** Whether its wording was read in the source (V), is known (K) or was drafted (D). */
  readonly mark: "V" | "K" | "D";
  /** What was found; "not looked at" where nothing was. */
  readonly standing: "met" | "partly" | "not" | "not-applicable" | "not looked at";
}

/** A version of a yearly report with what approved, signed and sealed it. */
export interface RecordedReport {
  /** V-2026-004. */
  readonly reference: string;
  readonly title: string;
  /** The reporting year: 2024-25; null where its title names none. */
  readonly year: string | null;
  readonly state: "draft" | "approved" | "published";
  /** Its Markdown source; empty where it is kept elsewhere, at `address`. */
  readonly text: string;
  readonly address: string | null;
  /** The id of the snapshot that it rests on. */
  readonly snapshot: string | null;
  readonly publishedOn: string | null;
  readonly approvals: readonly Approval[];
  readonly signatures: readonly SignedBy[];
  /** The public record that it was checked with, by its SHA-256: what it prints of decisions and actions. */
  readonly record: string | null;
  /** The SHA-256 of text, snapshot and record, once approved. */
  readonly seal: string | null;
}

export interface Approval {
  readonly on: string;
  /** In words: "the delegated safeguarding partners". */
  readonly by: string;
  readonly decision: string | null;
}

export interface SignedBy {
  readonly name: string;
  readonly agency: string;
  readonly on: string;
}

/**
 * What is not for everybody yet: reports on the way with what belongs to them, and reports to committees that are planned or
 * exempt. For those who work on them; `publish` never reads it.
 */
export interface Drafts {
  readonly reports: readonly RecordedReport[];
  readonly commentaries: readonly Commentary[];
  readonly presentations: readonly PublicPresentation[];
}

/** A report before a committee or a board. */
export interface PublicPresentation {
  readonly reference: string;
  readonly title: string;
  readonly report: string;
  readonly body: string;
  readonly meetingOn: string;
  readonly publishedOn: string | null;
  /** Why it was published late. */
  readonly urgent: string | null;
  /** Null for a public report; only `Drafts` holds exempt ones. The paragraph of Schedule 12A is 1 to 7. */
  readonly exempt: { readonly paragraph: string; readonly publicInterest: string } | null;
  readonly officer: string;
  readonly portfolioHolder: string;
  readonly recommendations: string;
  /** What the body resolved, once it has. */
  readonly resolution: string | null;
  readonly resolvedOn: string | null;
  readonly actions: readonly string[];
}

export interface PublicDispatch {
  readonly reference: string;
  readonly report: string;
  readonly to: string;
  readonly on: string;
}
