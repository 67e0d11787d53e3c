import type { Day } from "../life.ts";
import type { Random } from "../random.ts";
import type { KnownChild, Stay } from "./state.ts";

export interface LegalStatus {
  readonly from: Day;
  readonly status: string;
}

/** The legal statuses of a time in care, in order: agreement or order first, then what the court decides. */
export function legalStatuses(random: Random, child: KnownChild, stay: Stay, last: Day): LegalStatus[] {
  if (stay.shortBreaks) return [{ from: stay.start, status: "V4" }];
  if (child.person.unaccompanied) return [{ from: stay.start, status: "V2" }];
  const adopted = stay.endReason === "E11" || stay.endReason === "E12";
  const end = stay.end ?? last;
  const wanted: LegalStatus[] = [];
  let day = stay.start;
  const first = random.weighted([
    ["V2", 52],
    ["C1", 36],
    ["L2", 5],
    ["L1", 7],
  ]);
  wanted.push({ from: day, status: first });
  if (first === "L1") day += random.integer(1, 3);
  if (first === "L2") day += random.integer(4, 8);
  if (first === "V2") day += random.integer(25, 160);
  const agreedThroughout = first === "V2" && !adopted && random.chance(0.45);
  if (!agreedThroughout) {
    if (first !== "C1") wanted.push({ from: day, status: "C1" });
    day += random.integer(150, 300);
    wanted.push({ from: day, status: "C2" });
    if (adopted) wanted.push({ from: day + random.integer(1, 40), status: "E1" });
  }
  return squeezed(wanted, stay.start, end, adopted);
}

/** Only what begins before the end; an adopted child has its placement order by then, however short the time. */
function squeezed(wanted: LegalStatus[], start: Day, end: Day, adopted: boolean): LegalStatus[] {
  const kept = wanted.filter(({ from }) => from === start || from < end);
  if (!adopted || kept.at(-1)?.status === "E1") return kept;
  const order = Math.max(start + 1, end - 60);
  return [...kept.filter(({ from }) => from < order), { from: order, status: "E1" }];
}
