import { Temporal } from "temporal-polyfill";

/** A reporting period: "2024-25" (1 April to 31 March) or a quarter of one, "2026-27-q1" (April to June). */
export interface Period {
  readonly name: string;
  /** ISO days, both included. */
  readonly from: string;
  readonly to: string;
}

const shape = /^(20\d\d)-(\d\d)(?:-q([1-4]))?$/;

/** The period that a name stands for, or null when it is not one ("2024-26", "2024/25"). */
export function periodNamed(name: string): Period | null {
  const [, year, next, quarter] = shape.exec(name) ?? [];
  if (year === undefined || (Number(year) + 1) % 100 !== Number(next)) return null;
  const april = Temporal.PlainDate.from({ year: Number(year), month: 4, day: 1 });
  const start = quarter === undefined ? april : april.add({ months: 3 * (Number(quarter) - 1) });
  const end = start.add({ months: quarter === undefined ? 12 : 3 }).subtract({ days: 1 });
  return { name, from: start.toString(), to: end.toString() };
}

/** The first period that a file's name speaks of: "cin-census-2024-25.xml", "contacts_2026-27-q1.csv". */
export function periodInName(fileName: string): Period | null {
  for (const [, name] of fileName.toLowerCase().matchAll(/(?<!\d)(20\d\d-\d\d(?:-q[1-4])?)(?!\d|-\d)/g)) {
    const period = periodNamed(name ?? "");
    if (period) return period;
  }
  return null;
}

/** The year, 1 April to 31 March, in which an ISO day lies; null when the text is not a day. */
export function periodOfDay(day: string): Period | null {
  const [, year, month] = /^((?:19|20)\d\d)-(\d\d)-\d\d$/.exec(day.trim()) ?? [];
  if (year === undefined) return null;
  const start = Number(month) >= 4 ? Number(year) : Number(year) - 1;
  return periodNamed(`${start}-${String((start + 1) % 100).padStart(2, "0")}`);
}
