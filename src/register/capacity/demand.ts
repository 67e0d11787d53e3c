import { Temporal } from "temporal-polyfill";
import type { Norms } from "./norms.ts";

/** Some hours of work that a board wants in a month. */
export interface Work {
  readonly month: string;
  readonly board: string;
  readonly work: string;
  readonly hours: number;
  /** True where its day can be moved by the partnership itself. */
  readonly movable: boolean;
}

/** What one board has planned. Days are ISO; months as 2026-05. */
export interface Planned {
  readonly board: string;
  /** Groups that meet, with how often, and the days of their meetings that are neither cancelled nor over long ago. */
  readonly groups: readonly {
    readonly name: string;
    readonly level: string;
    readonly everyWeeks: number;
    readonly meetings: readonly string[];
  }[];
  /** Texts that are being worked on, until a day where one is known. */
  readonly versions: readonly {
    readonly label: string;
    readonly state: string;
    readonly until: string | null;
  }[];
  readonly reviews: readonly { readonly title: string; readonly on: string }[];
  readonly contributions: readonly { readonly title: string; readonly due: string }[];
}

/** The work of one board in each of the months; what is overdue falls into the first. */
export function demandOf(planned: Planned, norms: Norms, months: readonly string[]): readonly Work[] {
  const first = months[0] ?? "";
  const { board } = planned;
  const monthOf = (day: string) => [first, day.slice(0, 7)].toSorted().at(-1) ?? first;
  const work = (month: string, words: string, hours: number, movable: boolean): readonly Work[] =>
    hours > 0 && months.includes(month) ? [{ month, board, work: words, hours, movable }] : [];
  return [
    ...months.flatMap((month) => planned.groups.flatMap((group) => meetingsIn(group, month, norms, board))),
    ...planned.versions.flatMap(({ label, state, until }) =>
      months
        .filter((month) => month <= monthOf(until ?? lastMonthOfDraft(first)))
        .flatMap((month) => work(month, `Text: ${label}`, norms.versions[state] ?? 0, true)),
    ),
    ...planned.reviews.flatMap(({ title, on }) => work(monthOf(on), `Review: ${title}`, norms.review, true)),
    ...contributionsIn(planned, norms, { months, monthOf }),
    ...norms.standing
      .filter((each) => each.board === board)
      .flatMap(({ work: words, hoursAMonth, from = "", to = "9999", movable }) =>
        months
          .filter((month) => from <= month && month <= to)
          .flatMap((month) => work(month, words, hoursAMonth, movable)),
      ),
  ];
}

/** A draft without a day is worked on for three months. */
const lastMonthOfDraft = (first: string) =>
  first === "" ? "" : `${Temporal.PlainYearMonth.from(first).add({ months: 2 })}-01`;

/** A group's meetings in a month: those planned, or as many as its frequency says where none is planned so far ahead. */
function meetingsIn(
  { name, level, everyWeeks, meetings }: Planned["groups"][number],
  month: string,
  { meetings: norms }: Norms,
  board: string,
): readonly Work[] {
  const norm = norms[level];
  if (!norm) return [];
  const lastPlanned = meetings.toSorted().at(-1)?.slice(0, 7) ?? "";
  const { daysInMonth } = Temporal.PlainYearMonth.from(month);
  const expected = everyWeeks > 0 ? daysInMonth / (7 * everyWeeks) : 0;
  const planned = meetings.filter((day) => day.startsWith(month)).length;
  const count = month > lastPlanned ? expected : planned;
  const hours = count * (norm.preparation + norm.attendance + norm.minutes);
  return hours > 0 ? [{ month, board, work: `Meetings: ${name}`, hours, movable: false }] : [];
}

function contributionsIn(
  { board, contributions }: Planned,
  { contribution }: Norms,
  { months, monthOf }: { readonly months: readonly string[]; readonly monthOf: (day: string) => string },
): readonly Work[] {
  return months.flatMap((month) => {
    const count = contributions.filter(({ due }) => monthOf(due) === month).length;
    const words = `Contributions to ask for, chase and read: ${count}`;
    return count === 0 ? [] : [{ month, board, work: words, hours: count * contribution, movable: false }];
  });
}
