import type { Break } from "../journey/index.ts";
import { type Indicator, type Measure, population } from "./definition.ts";

/** The return that counts for a format and a year. */
interface Returned {
  readonly year: string;
  readonly format: string;
  readonly receipt: string;
  readonly provisional: boolean;
}

/** A sentence about a file that came late or not at all, and the format and period that it touches. */
interface ArrivalCaveat {
  readonly format: string;
  readonly period: string;
  readonly sentence: string;
}

export interface Year {
  readonly year: string;
  /** ISO days, both included. */
  readonly first_day: string;
  readonly last_day: string;
}

export interface Standing {
  readonly status: "final" | "provisional" | "missing";
  readonly caveats: readonly string[];
}

/** Everything that decides whether a year's figure may be read as it stands. */
export interface Evidence {
  readonly years: readonly Year[];
  readonly returns: readonly Returned[];
  readonly arrivals: readonly ArrivalCaveat[];
  /** The days on which levels of need or the rule of step-down changed. */
  readonly breaks: readonly Break[];
  /** The civil day of the build, ISO. */
  readonly day: string;
  readonly titleOf: (format: string) => string;
}

/** Whether a measure's figure of a year is final, provisional or missing, and the sentences that stand beside it. */
export function standingOf(measure: Measure, year: Year, evidence: Evidence): Standing {
  const formats = formatsOf(measure);
  const needed = neededReturns(measure, year);
  const absent = needed.filter(({ year: of, format }) => !returned(evidence, of, format));
  const arrivals = evidence.arrivals
    .filter((each) => each.period === year.year && formats.includes(each.format))
    .map((each) => each.sentence);
  if (absent.length > 0) {
    // What the partnership expects has its own sentence, with the agency and the day; the rest is said here.
    const said = (each: Needed) =>
      evidence.arrivals.some(({ format, period }) => format === each.format && period === each.year);
    const sentences = absent
      .filter((each) => !(said(each) && each.year === year.year))
      .map((each) => `No return of ${evidence.titleOf(each.format)} for ${each.year} has been received.`);
    return { status: "missing", caveats: [...sentences, ...arrivals] };
  }
  const reasons = provisionalReasons(formats, year, evidence);
  return {
    status: reasons.length > 0 ? "provisional" : "final",
    caveats: [...reasons, ...broken(measure, year, evidence), ...arrivals],
  };
}

/** A change on the year's first day parts it from the year before. */
function broken(
  { indicator }: Measure,
  { first_day, last_day }: Year,
  { breaks }: Evidence,
): readonly string[] {
  return breaks
    .filter(({ of, on }) => of === indicator.judgedBy && first_day <= on && on <= last_day)
    .map(({ sentence }) => sentence);
}

/** The formats that a measure's figure is made of; a rate's population among them. */
export function formatsOf(measure: Measure): readonly string[] {
  const own = returnsOf(measure.indicator);
  return measure.kind === "rate" ? [...own, "population-estimates"] : own;
}

const returnsOf = ({ restsOn, readsToo = [] }: Indicator) => [...restsOn, ...readsToo];

interface Needed {
  readonly year: string;
  readonly format: string;
}

/** What must have been received. The population, also that of a rate, is known by its rows, not by a return's period. */
function neededReturns(measure: Measure, year: Year): readonly Needed[] {
  if (measure.indicator.id === population) return [];
  const years = measure.indicator.needsYearBefore ? [year.year, yearBefore(year)] : [year.year];
  return years.flatMap((of) => returnsOf(measure.indicator).map((format) => ({ year: of, format })));
}

const returned = (evidence: Evidence, year: string, format: string) =>
  evidence.returns.some((each) => each.year === year && each.format === format);

function provisionalReasons(formats: readonly string[], year: Year, evidence: Evidence): readonly string[] {
  const open = evidence.day <= year.last_day ? ["The year had not ended when this was counted."] : [];
  const marked = formats
    .filter((format) => evidence.returns.some((each) => isDraft(each, format, year)))
    .map((format) => `The return of ${evidence.titleOf(format)} for ${year.year} is provisional.`);
  return [...open, ...marked];
}

const isDraft = (returned: Returned, format: string, year: Year) =>
  returned.provisional && returned.format === format && returned.year === year.year;

/** The name of the year before: 2023-24 before 2024-25. */
export function yearBefore(year: Year): string {
  const april = Number(year.first_day.slice(0, 4));
  return `${april - 1}-${String(april % 100).padStart(2, "0")}`;
}
