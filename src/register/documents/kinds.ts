/** Whose approval a kind of document needs at least. */
type Approver = "sub-group" | "dsp" | "lsp";

/** What a kind of document asks before it takes effect. */
export interface Kind {
  readonly words: string;
  /** The heading over several. */
  readonly title: string;
  readonly approvedBy: Approver;
  /** How many lead safeguarding partners sign, each for their own agency; 0: none. */
  readonly signatures: 0 | 3;
  readonly consultation: boolean;
  /** How often it is looked at again, where nothing else is agreed. */
  readonly months: number;
  /** True where a partnership keeps one such document, in many versions. */
  readonly single?: true;
  /** True where one version is in force on every day from the first on. */
  readonly always?: true;
  /** What of this is known by custom and is to be checked against the source. */
  readonly check?: string;
}

/**
 * The kinds of document. Three signatures on arrangements, budget, yearly report and threshold document: Working Together
 * 2023, chapter 2, on what lead safeguarding partners keep for themselves. Intervals of review are custom.
 */
export const kinds = {
  masa: {
    words: "Arrangements (MASA)",
    title: "Multi-agency safeguarding arrangements",
    approvedBy: "dsp",
    signatures: 3,
    consultation: false,
    months: 12,
    ...{ single: true, always: true },
    check: "That they are reviewed every year, and that one version is in force on every day.",
  },
  threshold: {
    words: "Threshold document",
    title: "Threshold document",
    approvedBy: "dsp",
    signatures: 3,
    consultation: true,
    months: 24,
    ...{ single: true, always: true },
    check: "How often it is reviewed.",
  },
  "yearly-report": {
    words: "Yearly report",
    title: "Yearly report",
    approvedBy: "dsp",
    signatures: 3,
    consultation: false,
    months: 12,
  },
  budget: {
    words: "Budget",
    title: "Budget",
    approvedBy: "lsp",
    signatures: 3,
    consultation: false,
    months: 12,
  },
  strategy: {
    words: "Strategy",
    title: "Strategies",
    approvedBy: "dsp",
    signatures: 0,
    consultation: true,
    months: 36,
    check: "How often it is reviewed.",
  },
  agreement: {
    words: "Agreement",
    title: "Agreements",
    approvedBy: "dsp",
    signatures: 0,
    consultation: false,
    months: 24,
    check: "How often it is reviewed.",
  },
  policy: {
    words: "Policy",
    title: "Policies",
    approvedBy: "sub-group",
    signatures: 0,
    consultation: false,
    months: 24,
    check: "How often it is reviewed.",
  },
  procedure: {
    words: "Procedure",
    title: "Procedures",
    approvedBy: "sub-group",
    signatures: 0,
    consultation: false,
    months: 24,
    check: "How often it is reviewed.",
  },
  guidance: {
    words: "Guidance",
    title: "Guidance",
    approvedBy: "sub-group",
    signatures: 0,
    consultation: false,
    months: 24,
    check: "How often it is reviewed.",
  },
} as const satisfies Readonly<Record<string, Kind>>;

export const approvers: Readonly<Record<Approver, string>> = {
  "sub-group": "a sub-group",
  dsp: "the delegated safeguarding partners",
  lsp: "the lead safeguarding partners",
};

/** Which bodies of a decision may approve: whoever stands above may approve as well. */
export const mayApprove: Readonly<Record<Approver, readonly string[]>> = {
  "sub-group": ["sub-group", "manager", "dsp", "lsp"],
  dsp: ["dsp", "lsp"],
  lsp: ["lsp"],
};

export function kindNamed(name: string | undefined): Kind | null {
  return name !== undefined && Object.hasOwn(kinds, name) ? kinds[name as keyof typeof kinds] : null;
}
