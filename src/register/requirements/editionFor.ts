import { day as inWords } from "../../kit/web/index.ts";
import { type Edition, editions, type SubjectKind } from "./sets.ts";

/** The edition against which a thing is held, and why that one. */
export interface Held {
  readonly edition: Edition;
  /** A sentence for the page. */
  readonly why: string;
  /** Editions that came into force within a report's year: the report may be held against them as well. */
  readonly also: readonly Edition[];
  /** Where it was to be made anew for a later edition: by when, and for which. */
  readonly reviseBy: { readonly day: string; readonly edition: Edition; readonly words: string } | null;
}

type Answer = Held | { readonly refused: string };

/**
 * The edition that applied: to a yearly report, that in force on the first day of its year ("2024-25"), whenever it was
 * written or presented; to arrangements or a threshold document, that in force on the day on which they took effect (ISO).
 * That a report goes by the first day of its year is our own rule: the guidance says nothing of years in which it changes.
 * Refuses what lies before the first edition of which a set is kept.
 */
export function editionFor(kind: SubjectKind, yearOrDay: string): Answer {
  return kind === "yearly-report" ? ofYear(yearOrDay) : ofDay(kind, yearOrDay);
}

function ofYear(year: string): Answer {
  const span = spanOf(year);
  if (span === null) return { refused: `“${year}” is no year: write it as 2024-25.` };
  const edition = inForce(span.from);
  if (!edition) return tooEarly(`a report of ${year}`);
  const also = editions.filter((each) => each.from > span.from && each.from <= span.to);
  const why = `The year ${year} began on ${inWords(span.from)}, when ${edition.title} was in force. It stays so whenever the report is presented.`;
  return { edition, why, also, reviseBy: null };
}

function ofDay(kind: SubjectKind, day: string): Answer {
  const edition = inForce(day);
  if (!edition) return tooEarly(`what took effect on ${inWords(day)}`);
  const [revised] = editions
    .filter((each) => each.from > day)
    .flatMap((each) =>
      each.revise
        .filter((one) => one.for === kind)
        .map((one) => ({ day: one.by, edition: each, words: one.words })),
    );
  const why = `Its day is ${inWords(day)}, when ${edition.title} was or is in force.`;
  return { edition, why, also: [], reviseBy: revised ?? null };
}

const inForce = (day: string) =>
  editions.find(({ from, until }) => from <= day && (until === null || day < until));

const tooEarly = (what: string) => ({
  refused: `No set of requirements is kept for ${what}: the first is that of ${editions[0]?.title}, from ${inWords(editions[0]?.from ?? "")}.`,
});

/** The first and last day of a year written 2024-25; null where it is none. */
export function spanOf(year: string): { readonly from: string; readonly to: string } | null {
  const [, first = "", last = ""] = /^(\d{4})-(\d{2})$/.exec(year) ?? [];
  if (first === "" || (Number(first) + 1) % 100 !== Number(last)) return null;
  return { from: `${first}-04-01`, to: `${Number(first) + 1}-03-31` };
}
