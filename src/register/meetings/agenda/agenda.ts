import type { Kept } from "../../grammar/index.ts";

/** An item at its place, with the time at which it is expected to begin. */
export interface Placed {
  readonly item: Kept;
  readonly number: number;
  /** 10:25; null where the meeting's beginning or an earlier item's time is not known. */
  readonly at: string | null;
}

export interface Agenda {
  readonly placed: readonly Placed[];
  /** The minutes that the items take together, as far as they say. */
  readonly minutes: number;
  /** How many minutes they run beyond the meeting's end; 0 where they fit or its end is not known. */
  readonly over: number;
  /** How many items do not say how long they take. */
  readonly untimed: number;
}

/** The items of a meeting in their order, each with the time at which it begins. What was dropped is left out. */
export function agendaOf(
  begins: string | undefined,
  ends: string | undefined,
  items: readonly Kept[],
): Agenda {
  const inOrder = items.filter(({ state, retired }) => state !== "dropped" && !retired).toSorted(byOrder);
  let at = begins === undefined ? null : minutesOf(begins);
  const placed = inOrder.map((item, index) => {
    const line = { item, number: index + 1, at: at === null ? null : timeOf(at) };
    const length = item.values.minutes;
    at = at === null || length === undefined ? null : at + Number(length);
    return line;
  });
  const minutes = inOrder.reduce((sum, { values }) => sum + Number(values.minutes ?? 0), 0);
  const room = begins === undefined || ends === undefined ? null : minutesOf(ends) - minutesOf(begins);
  return {
    placed,
    minutes,
    over: room === null ? 0 : Math.max(0, minutes - room),
    untimed: inOrder.filter(({ values }) => values.minutes === undefined).length,
  };
}

/** By their numbers; an item without one comes last, in the order in which items were added. */
function byOrder(a: Kept, b: Kept): number {
  const place = ({ values }: Kept) =>
    values.order === undefined ? Number.MAX_SAFE_INTEGER : Number(values.order);
  return place(a) - place(b) || a.reference.localeCompare(b.reference, "en-GB", { numeric: true });
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const timeOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
