import { Temporal } from "temporal-polyfill";
import type { Kept } from "../../grammar/index.ts";

export interface PlannedMeeting {
  readonly meeting: Kept;
  /** What is on its agenda, in order. */
  readonly items: readonly Kept[];
}

export interface PlanMonth {
  /** 2026-05 */
  readonly month: string;
  readonly meetings: readonly PlannedMeeting[];
  /** What is wanted in this month and has no meeting yet. */
  readonly wanted: readonly Kept[];
}

export interface ForwardPlan {
  readonly months: readonly PlanMonth[];
  /** Wanted by a day that has passed, and without a meeting still. */
  readonly late: readonly Kept[];
  readonly undated: readonly Kept[];
  /** Meetings and items beyond the last month. */
  readonly beyond: number;
}

interface Planned {
  readonly meetings: readonly Kept[];
  /** Those that wait: in the forward plan, or on an agenda. */
  readonly items: readonly Kept[];
  readonly today: string;
  readonly months: number;
}

/** What comes when, for so many months from today's on. Only meetings still to be held are in it. */
export function forwardPlan({ meetings, items, today, months }: Planned): ForwardPlan {
  const first = Temporal.PlainYearMonth.from(today.slice(0, 7));
  const names = Array.from({ length: months }, (_, at) => first.add({ months: at }).toString());
  const last = names.at(-1) ?? "";
  const coming = meetings
    .filter(
      ({ state, values }) => ["planned", "called"].includes(state) && monthOf(values.on) >= (names[0] ?? ""),
    )
    .toSorted((a, b) => timeOf(a).localeCompare(timeOf(b)));
  const waiting = items
    .filter(({ state }) => state === "proposed")
    .toSorted((a, b) => (a.values.wantedBy ?? "").localeCompare(b.values.wantedBy ?? ""));
  const dated = waiting.filter(({ values }) => values.wantedBy !== undefined && values.wantedBy >= today);
  return {
    months: names.map((month) => ({
      month,
      meetings: coming
        .filter(({ values }) => monthOf(values.on) === month)
        .map((meeting) => ({ meeting, items: itemsOf(meeting, items) })),
      wanted: dated.filter(({ values }) => monthOf(values.wantedBy) === month),
    })),
    late: waiting.filter(({ values }) => values.wantedBy !== undefined && values.wantedBy < today),
    undated: waiting.filter(({ values }) => values.wantedBy === undefined),
    beyond:
      coming.filter(({ values }) => monthOf(values.on) > last).length +
      dated.filter(({ values }) => monthOf(values.wantedBy) > last).length,
  };
}

const itemsOf = ({ reference }: Kept, items: readonly Kept[]) =>
  items
    .filter(({ state, values }) => state === "agenda" && values.meeting === reference)
    .toSorted((a, b) => Number(a.values.order ?? 999) - Number(b.values.order ?? 999));

const monthOf = (day = "") => day.slice(0, 7);
const timeOf = ({ values }: Kept) => `${values.on} ${values.begins}`;
