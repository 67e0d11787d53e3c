import type { Day } from "../life.ts";
import type { Random } from "../random.ts";
import type { KnownChild, Stay } from "./state.ts";

export interface LegalStatus {
  readonly from: Day;
  readonly status: string;
}

/**
 * The legal statuses of a time in care, in order: agreement or order first, then what the court decides.
 * @param facts the last day of the story, and the days on which the child moves
 */
export function legalStatuses(
  random: Random,
  child: KnownChild,
  stay: Stay,
  facts: { readonly last: Day; readonly moves: readonly Day[] },
): LegalStatus[] {
  if (stay.shortBreaks) return [{ from: stay.start, status: "V4" }];
  if (child.person.unaccompanied) return [{ from: stay.start, status: "V2" }];
  const adopted = stay.endReason === "E11" || stay.endReason === "E12";
  const wanted = proceedings(random, stay.start, adopted);
  return squeezed(onMoves(random, wanted, facts.moves), stay.start, stay.end ?? facts.last, adopted);
}

/** How a case would go before the courts, had it the time. */
function proceedings(random: Random, start: Day, adopted: boolean): LegalStatus[] {
  const first = random.weighted([
    ["V2", 52],
    ["C1", 36],
    ["L2", 5],
    ["L1", 7],
  ]);
  const wanted = [{ from: start, status: first }];
  if (first === "V2" && !adopted && random.chance(0.45)) return wanted;
  let day = start;
  if (first === "L1") day += random.integer(1, 3);
  if (first === "L2") day += random.integer(4, 8);
  if (first === "V2") day += random.integer(25, 160);
  if (first !== "C1") wanted.push({ from: day, status: "C1" });
  day += random.integer(150, 300);
  wanted.push({ from: day, status: "C2" });
  if (adopted) wanted.push({ from: day + random.integer(1, 40), status: "E1" });
  return wanted;
}

/** A full care order or placement order and a move often come on the same day. */
function onMoves(random: Random, wanted: readonly LegalStatus[], moves: readonly Day[]): LegalStatus[] {
  const placed: LegalStatus[] = [];
  for (const { from, status } of wanted) {
    const before = placed.at(-1)?.from ?? -1e6;
    const near = moves.find((day) => Math.abs(day - from) <= 45 && day > before);
    const settles = status === "C2" || status === "E1";
    const day = settles && near !== undefined && random.chance(0.6) ? near : from;
    placed.push({ from: placed.length > 0 ? Math.max(day, before + 1) : day, status });
  }
  return placed;
}

/** Only what begins before the end; an adopted child has its placement order by then, however short the time. */
function squeezed(wanted: LegalStatus[], start: Day, end: Day, adopted: boolean): LegalStatus[] {
  const kept = wanted.filter(({ from }) => from === start || from < end);
  if (!adopted || kept.at(-1)?.status === "E1") return kept;
  const order = Math.max(start + 1, end - 60);
  return [...kept.filter(({ from }) => from < order), { from: order, status: "E1" }];
}
