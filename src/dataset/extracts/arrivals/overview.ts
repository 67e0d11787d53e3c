import type { Arrival } from "./arrivals.ts";

/** One agency's files of one period. */
export interface AgencyPeriod {
  readonly period: string;
  readonly owed: number;
  readonly came: number;
  readonly late: number;
  readonly missing: number;
  readonly notYetDue: number;
}

/** What every agency owed and sent, period by period: the rows and columns of the overview. */
export interface Overview {
  readonly periods: readonly string[];
  readonly agencies: readonly { readonly name: string; readonly cells: readonly (AgencyPeriod | null)[] }[];
}

/** Counts arrivals by agency and period; null where an agency owed nothing. Latest period first. */
export function overviewOf(arrivals: readonly Arrival[]): Overview {
  const periods = [...new Set(arrivals.map(({ period }) => period))].toSorted().toReversed();
  const names = [...new Set(arrivals.map(({ agencyName }) => agencyName))];
  const cell = (name: string, period: string) =>
    cellOf(
      period,
      arrivals.filter((each) => each.agencyName === name && each.period === period),
    );
  return {
    periods,
    agencies: names.map((name) => ({ name, cells: periods.map((period) => cell(name, period)) })),
  };
}

function cellOf(period: string, owed: readonly Arrival[]): AgencyPeriod | null {
  const of = (status: Arrival["status"]) => owed.filter((each) => each.status === status).length;
  if (owed.length === 0) return null;
  const late = of("late");
  return {
    period,
    owed: owed.length,
    came: of("on time") + late,
    late,
    missing: of("missing"),
    notYetDue: of("not yet due"),
  };
}

/** One period's arrivals from one agency, by the agreement under which they are shared. */
export interface AgencyArrivals {
  readonly name: string;
  readonly agreements: readonly { readonly name: string; readonly arrivals: readonly Arrival[] }[];
}

export function byAgency(arrivals: readonly Arrival[]): AgencyArrivals[] {
  return [...Map.groupBy(arrivals, ({ agencyName }) => agencyName)].map(([name, sent]) => ({
    name,
    agreements: [...Map.groupBy(sent, ({ agreement }) => agreement)].map(([agreement, under]) => ({
      name: agreement,
      arrivals: under,
    })),
  }));
}

/** The period to show when none is asked for: the latest of which something has come, else the latest of all. */
export function periodToShow(arrivals: readonly Arrival[]): string | null {
  const came = arrivals.filter(({ receivedOn }) => receivedOn !== null);
  return (
    (came.length > 0 ? came : arrivals)
      .map(({ period }) => period)
      .toSorted()
      .at(-1) ?? null
  );
}
