import type { Day, Person } from "../life.ts";
import type { Period, World } from "./world.ts";

/** Why and how long the council had to do with somebody. */
interface Span {
  readonly from: Day;
  readonly to: Day | null;
}

/** A person under one council id. */
export interface Acquainted {
  readonly person: Person;
  readonly side: "birth" | "adopted";
  /** The first day on which the council knew of them under this id. */
  readonly since: Day;
  readonly spans: readonly Span[];
}

/** Everybody whom the council came to know in the whole story, by contact, early help, referral or care. */
export function acquainted({ known, contacts, earlyHelp }: World): Acquainted[] {
  const spans = new Map<number, { birth: Span[]; adopted: Span[] }>();
  const add = (person: number, span: Span) => {
    const adoption = known.adoptions.get(person);
    const own = spans.get(person) ?? { birth: [], adopted: [] };
    own[adoption && adoption.on <= span.from ? "adopted" : "birth"].push(span);
    spans.set(person, own);
  };
  for (const { person, date } of contacts) add(person, { from: date, to: date });
  for (const { person, start, end } of earlyHelp) add(person, { from: start, to: end });
  for (const { person, referrals, lookedAfter } of known.careers) {
    for (const { date, noFurtherAction, closure } of referrals) {
      add(person, { from: date, to: noFurtherAction ? date : (closure?.date ?? null) });
    }
    for (const { start, end } of lookedAfter) add(person, { from: start, to: end });
  }
  return [...spans].flatMap(([id, { birth, adopted }]) => [
    ...under(known.person(id), "birth", birth),
    ...under(known.person(id), "adopted", adopted),
  ]);
}

function under(person: Person, side: "birth" | "adopted", spans: readonly Span[]): Acquainted[] {
  if (spans.length === 0) return [];
  return [{ person, side, spans, since: Math.min(...spans.map((span) => span.from)) }];
}

/** True where the council had to do with them in the period. */
export const activeIn = ({ spans }: Acquainted, { from, to }: Period) =>
  spans.some((span) => span.from <= to && (span.to === null || span.to >= from));
