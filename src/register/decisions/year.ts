/** The year from 1 April to 31 March in which a day lies: 2024-25. */
export function yearOf(day: string): string {
  const [year = "", month = ""] = day.split("-");
  const first = Number(month) < 4 ? Number(year) - 1 : Number(year);
  return `${first}-${String((first + 1) % 100).padStart(2, "0")}`;
}

/** The last year that was over on this day. */
export const lastYearOver = (today: string): string => {
  const first = Number(yearOf(today).slice(0, 4)) - 1;
  return yearOf(`${first}-04-01`);
};

/** The year that a page was asked for: of those in which something lies, the last one over; or all of them together. */
export interface YearAsked {
  /** Null for all of them. */
  readonly year: string | null;
  /** Newest first. */
  readonly years: readonly string[];
  holds(day: string): boolean;
  isOf(year: string, day: string): boolean;
}

/** Reads which year is asked for: one of those of `days`, "all", or nothing, which means the last one over. */
export function yearAsked(asked: string | undefined, days: readonly string[], today: string): YearAsked {
  const years = [...new Set(days.map(yearOf))].sort().reverse();
  const wanted = asked ?? lastYearOver(today);
  const year = years.includes(wanted) ? wanted : null;
  return {
    year,
    years,
    holds: (day) => year === null || yearOf(day) === year,
    isOf: (one, day) => yearOf(day) === one,
  };
}
