/** How long each step is waited for, in days. After its window, what has not happened counts as not having followed. */
const windows = {
  /** From the referral to the start of the first assessment. */
  assessment: 60,
  /** From the referral to the start of a section 47 enquiry. */
  enquiry: 365,
  /** From the start of the enquiry to the initial child protection conference. */
  conference: 60,
  /** From the conference to the start of a child protection plan. */
  plan: 30,
  /** From the referral to the start of being looked after, or to the closure. */
  outcome: 365,
} as const;

/** What followed one referral; dates ISO, null where it has not happened. */
export interface ReferralFacts {
  readonly date: string;
  readonly no_further_action: boolean;
  readonly closure_date: string | null;
  readonly closure_reason: string | null;
  readonly assessment_start: string | null;
  readonly enquiry_start: string | null;
  readonly conference_date: string | null;
  readonly plan_start: string | null;
  readonly care_start: string | null;
}

/** The stages, left to right. `open`: it says that something is not known yet, not that it happened. */
const stages = [
  { id: "referral", title: "Referral", column: 0 },
  { id: "no-further-action", title: "No further action", column: 1 },
  { id: "not-assessed", title: "No assessment", column: 1 },
  { id: "assessment", title: "Assessment", column: 1 },
  { id: "not-in-need", title: "Not in need", column: 2 },
  { id: "enquiry", title: "Section 47 enquiry", column: 2 },
  { id: "conference", title: "Child protection conference", column: 3 },
  { id: "plan", title: "Child protection plan", column: 4 },
  { id: "support", title: "Child in need support", column: 4 },
  { id: "looked-after", title: "Looked after", column: 5 },
  { id: "closed", title: "Closed", column: 5 },
  { id: "still-open", title: "Still open after a year", column: 5, open: true },
  { id: "too-recent", title: "Too recent to tell", column: 5, open: true },
] as const;

type Stage = (typeof stages)[number]["id"];

interface FlowNode {
  readonly id: string;
  readonly title: string;
  readonly column: number;
  readonly count: number;
  readonly open: boolean;
}

interface FlowLink {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** Counts that reconcile: what flows into a stage flows out of it, unless the way ends there. */
export interface JourneyFlow {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  readonly windows: typeof windows;
  readonly cohort: {
    readonly year: string;
    readonly from: string;
    readonly to: string;
    /** What is counted: a child referred twice in the year counts twice. */
    readonly notion: "referrals";
    readonly count: number;
    /** The last day of which the returns speak. */
    readonly knownUntil: string;
    /** What a reader must know of the year, such as a change of levels of need within it. */
    readonly caveats: readonly string[];
  };
}

/** Adds up the ways that a year's referrals took, as known on `knownUntil`. */
export function flowOf(
  referrals: readonly ReferralFacts[],
  cohort: Omit<JourneyFlow["cohort"], "notion" | "count">,
): JourneyFlow {
  const nodes = new Map<Stage, number>();
  const links = new Map<string, number>();
  for (const referral of referrals) {
    const way = wayOf(referral, cohort.knownUntil);
    for (const [at, stage] of way.entries()) {
      nodes.set(stage, (nodes.get(stage) ?? 0) + 1);
      const next = way[at + 1];
      if (next) links.set(`${stage} ${next}`, (links.get(`${stage} ${next}`) ?? 0) + 1);
    }
  }
  const order = stages.map(({ id }) => id as string);
  return {
    nodes: stages
      .filter(({ id }) => nodes.has(id))
      .map((stage) => ({ open: false, ...stage, count: nodes.get(stage.id) ?? 0 })),
    links: [...links]
      .map(([key, count]) => ({ from: key.split(" ")[0] ?? "", to: key.split(" ")[1] ?? "", count }))
      .sort(
        (a, b) => order.indexOf(a.from) - order.indexOf(b.from) || order.indexOf(a.to) - order.indexOf(b.to),
      ),
    windows,
    cohort: { ...cohort, notion: "referrals", count: referrals.length },
  };
}

/** The stages that one referral passed, first to last, each at most once. */
export function wayOf(referral: ReferralFacts, knownUntil: string): Stage[] {
  const way: Stage[] = ["referral"];
  if (referral.no_further_action) return [...way, "no-further-action"];
  const known = knownBefore(knownUntil);
  const assessed = within(referral.date, referral.assessment_start, windows.assessment, known);
  const enquired = within(referral.date, referral.enquiry_start, windows.enquiry, known);
  if (assessed) way.push("assessment");
  if (enquired) return [...way, "enquiry", ...afterEnquiry(referral, known)];
  if (!assessed) return [...way, ...unassessed(referral, known)];
  const closed = within(referral.date, referral.closure_date, windows.outcome, known);
  if (closed && ["RC8", "RC9"].includes(referral.closure_reason ?? "")) return [...way, "not-in-need"];
  if (!closed && !known.whole(referral.date, windows.enquiry))
    return [...way, ...unfinished(referral, known)];
  return [...way, "support", outcome(referral, known)];
}

/** Care is an outcome even while the window of the rest still runs. */
function unfinished(referral: ReferralFacts, known: Known): Stage[] {
  if (within(referral.date, referral.care_start, windows.outcome, known)) return ["support", "looked-after"];
  return ["too-recent"];
}

function unassessed(referral: ReferralFacts, known: Known): Stage[] {
  if (within(referral.date, referral.care_start, windows.outcome, known)) return ["looked-after"];
  if (referral.closure_date === null && !known.whole(referral.date, windows.assessment))
    return ["too-recent"];
  return ["not-assessed", outcome(referral, known)];
}

function afterEnquiry(referral: ReferralFacts, known: Known): Stage[] {
  const enquiry = referral.enquiry_start ?? referral.date;
  if (!within(enquiry, referral.conference_date, windows.conference, known)) {
    const undecided = referral.closure_date === null && !known.whole(enquiry, windows.conference);
    return undecided ? unfinished(referral, known) : ["support", outcome(referral, known)];
  }
  const conference = referral.conference_date ?? enquiry;
  if (within(conference, referral.plan_start, windows.plan, known))
    return ["conference", "plan", outcome(referral, known)];
  const undecided = referral.closure_date === null && !known.whole(conference, windows.plan);
  return [
    "conference",
    ...(undecided ? unfinished(referral, known) : (["support", outcome(referral, known)] as const)),
  ];
}

/** Where a referral that was taken up stood when its window ended, or when the returns ended. */
function outcome(referral: ReferralFacts, known: Known): Stage {
  if (within(referral.date, referral.care_start, windows.outcome, known)) return "looked-after";
  if (within(referral.date, referral.closure_date, windows.outcome, known)) return "closed";
  return known.whole(referral.date, windows.outcome) ? "still-open" : "too-recent";
}

interface Known {
  /** The number of the last day of which the returns speak. */
  readonly until: number;
  /** Whether the returns cover all `days` after `from`. */
  whole(from: string, days: number): boolean;
}

function knownBefore(until: string): Known {
  const last = dayNumber(until);
  return { until: last, whole: (from, days) => dayNumber(from) + days <= last };
}

/** Whether `then` came at most `days` after `from` and within what is known. A date before `from` counts as on it. */
function within(from: string, then: string | null, days: number, known: Known): boolean {
  if (then === null) return false;
  const day = dayNumber(then);
  return day <= dayNumber(from) + days && day <= known.until;
}

/**
 * Days in the proleptic Gregorian calendar, counted so that neighbours differ by one; only differences have a meaning.
 * By hand, because a year's cohort asks for tens of thousands of them while a reader waits for the page.
 */
function dayNumber(iso: string): number {
  const month = Number(iso.slice(5, 7));
  const fromMarch = (month + 9) % 12;
  const year = Number(iso.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leaps + Math.floor((153 * fromMarch + 2) / 5) + Number(iso.slice(8, 10));
}
