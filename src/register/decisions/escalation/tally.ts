import { Temporal } from "temporal-polyfill";
import { workingDaysBetween } from "../../../kit/calendar/index.ts";

/** What a tally needs to know of one escalation; days in ISO form. */
export interface Raised {
  /** Agencies by their references. */
  readonly by: string;
  readonly with: string;
  readonly about: string;
  readonly level: string;
  /** The stage that it has reached, or at which it was settled. */
  readonly stage: number;
  readonly raisedOn: string;
  readonly resolvedOn: string | null;
  readonly outcome: string | null;
  /** Null while nobody has said. */
  readonly told: boolean | null;
}

/** How many of an agency's reached each stage and went no further, from stage 1 to 5. */
export interface AgencyTally {
  readonly agency: string;
  readonly byStage: readonly number[];
  readonly total: number;
}

export interface Tally {
  readonly total: number;
  readonly settled: number;
  /** Working days from raised to settled, of those settled; null where none was. */
  readonly medianDays: number | null;
  readonly longestDays: number | null;
  readonly raisedBy: readonly AgencyTally[];
  readonly raisedWith: readonly AgencyTally[];
  readonly byReason: readonly Counted[];
  readonly byLevel: readonly Counted[];
  readonly byOutcome: readonly Counted[];
  /** Of those settled: whether the practitioner was told. */
  readonly told: { readonly yes: number; readonly no: number; readonly notYet: number };
  /** Agencies that raised none. That is a signal to ask about, not a good mark. */
  readonly silent: readonly string[];
}

export interface Counted {
  readonly key: string;
  readonly count: number;
}

/** What the escalations raised in a time show. `agencies`: everybody who could have raised one. */
export function tallyOf(raised: readonly Raised[], agencies: readonly string[]): Tally {
  const days = raised.flatMap((each) => daysTaken(each) ?? []).toSorted((a, b) => a - b);
  const settled = raised.filter((each) => each.resolvedOn !== null);
  const heard = new Set(raised.map((each) => each.by));
  return {
    total: raised.length,
    settled: settled.length,
    medianDays: medianOf(days),
    longestDays: days.at(-1) ?? null,
    raisedBy: byAgency(raised, (each) => each.by),
    raisedWith: byAgency(raised, (each) => each.with),
    byReason: counted(raised.map((each) => each.about)),
    byLevel: counted(raised.map((each) => each.level)).toSorted((a, b) => a.key.localeCompare(b.key)),
    byOutcome: counted(settled.flatMap((each) => each.outcome ?? [])),
    told: {
      yes: settled.filter((each) => each.told === true).length,
      no: settled.filter((each) => each.told === false).length,
      notYet: settled.filter((each) => each.told === null).length,
    },
    silent: agencies.filter((each) => !heard.has(each)),
  };
}

/** The working days that one took to settle; null where it is not settled, or a day is outside the calendar's years. */
export function daysTaken({ raisedOn, resolvedOn }: Pick<Raised, "raisedOn" | "resolvedOn">): number | null {
  if (resolvedOn === null) return null;
  const days = workingDaysBetween(Temporal.PlainDate.from(raisedOn), Temporal.PlainDate.from(resolvedOn));
  return typeof days === "number" ? days : null;
}

/** The middle of numbers in order; of an even number of them, halfway between the two in the middle. */
function medianOf(sorted: readonly number[]): number | null {
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

function byAgency(raised: readonly Raised[], of: (each: Raised) => string): readonly AgencyTally[] {
  return [...Map.groupBy(raised, of)]
    .map(([agency, own]) => ({
      agency,
      byStage: [1, 2, 3, 4, 5].map((stage) => own.filter((each) => each.stage === stage).length),
      total: own.length,
    }))
    .toSorted((a, b) => b.total - a.total || a.agency.localeCompare(b.agency));
}

/** Each word with how often it stands, the most frequent first. */
function counted(words: readonly string[]): readonly Counted[] {
  return [...Map.groupBy(words, (word) => word)]
    .map(([key, same]) => ({ key, count: same.length }))
    .toSorted((a, b) => b.count - a.count || a.key.localeCompare(b.key));
}
