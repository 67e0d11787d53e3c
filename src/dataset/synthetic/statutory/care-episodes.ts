import type { CarePeriod, Day, PlacementLife } from "../life.ts";

/** An episode of the 903: it ends with every change of legal status or placement. */
export interface CareEpisode {
  readonly start: Day;
  /** RNE: S starts, L legal status, P placement, T placement with the same carers, B both, U both with the same carers. */
  readonly why: string;
  readonly legalStatus: string;
  readonly placement: PlacementLife;
  readonly end: Day | null;
  /** REC: X1 where another episode follows at once. */
  readonly endReason: string | null;
  /** Why the placement ended, where other carers follow. */
  readonly changeReason: string | null;
}

/** The unbroken chain of episodes that a time in care makes. */
export function careEpisodes(stay: CarePeriod): CareEpisode[] {
  const days = new Set([...stay.legal.map(({ from }) => from), ...stay.placements.map(({ start }) => start)]);
  const starts = [...days].sort((a, b) => a - b);
  return starts.map((start, index) => {
    const next = starts[index + 1];
    const placement = placementOn(stay, start);
    const moves = next !== undefined && placement.end === next;
    return {
      start,
      why: whyNew(stay, start),
      legalStatus: legalOn(stay, start),
      placement,
      end: next ?? stay.end,
      endReason: next !== undefined ? "X1" : stay.endReason,
      changeReason: moves ? placement.changeReason : null,
    };
  });
}

function whyNew(stay: CarePeriod, day: Day): string {
  if (day === stay.start) return "S";
  const legal = stay.legal.some(({ from }) => from === day);
  const placement = stay.placements.find(({ start }) => start === day);
  if (!placement) return "L";
  if (placement.sameCarers) return legal ? "U" : "T";
  return legal ? "B" : "P";
}

function placementOn(stay: CarePeriod, day: Day): PlacementLife {
  const placement = stay.placements.findLast(({ start }) => start <= day);
  if (!placement) throw new Error(`Care from day ${stay.start} has no placement on day ${day}.`);
  return placement;
}

function legalOn(stay: CarePeriod, day: Day): string {
  const status = stay.legal.findLast(({ from }) => from <= day);
  if (!status) throw new Error(`Care from day ${stay.start} has no legal status on day ${day}.`);
  return status.status;
}
