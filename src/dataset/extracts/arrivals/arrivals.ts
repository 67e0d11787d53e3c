import { Temporal } from "temporal-polyfill";
import type { DueRule, Format } from "../format.ts";
import { type Period, periodNamed } from "../period.ts";
import { deliveriesOf, type Receipt } from "../receipts/receipt.ts";

/** What a partnership's agencies owe: arrivals.json. */
export interface Expectations {
  readonly agreements: readonly Agreement[];
  /** Named lists of periods, so that a format says which of them it owes. */
  readonly periods: Readonly<Record<string, readonly string[]>>;
  readonly expected: readonly Expected[];
}

/** The agreement under which agencies share. */
export interface Agreement {
  readonly name: string;
  readonly between: string;
  readonly purpose: string;
  readonly since: string;
}

interface Expected {
  readonly formats: readonly string[];
  readonly agency: string;
  readonly agreement: string;
  /** The name of a list of periods. */
  readonly periods: string;
  /** In place of the format's own rule. */
  readonly due?: DueRule;
}

export type ArrivalStatus = "on time" | "late" | "missing" | "not yet due";

/** One file owed for one period, and what has come of it by a day. */
export interface Arrival {
  readonly format: string;
  readonly title: string;
  readonly agency: string;
  readonly agencyName: string;
  readonly agreement: string;
  readonly period: string;
  /** ISO day. */
  readonly due: string;
  readonly status: ArrivalStatus;
  /** The day on which the first file came, ISO; null while none has. */
  readonly receivedOn: string | null;
  /** Receipts for it, earliest first. */
  readonly receipts: readonly Receipt[];
  /** What must stand beside every figure that rests on it; null when it came in time or is not yet due. */
  readonly caveat: string | null;
}

export interface Owed {
  readonly expectations: Expectations;
  readonly formats: readonly Format[];
  readonly agencyNames: ReadonlyMap<string, string>;
  readonly receipts: readonly Receipt[];
}

/**
 * What is owed by a day and what has come of it: one arrival for each format, agency and period, by period
 * and in the order of the expectations. A file that came after the day had not come yet.
 * @param day ISO
 */
export function arrivalsBy(day: string, { expectations, formats, agencyNames, receipts }: Owed): Arrival[] {
  const here = receipts.flatMap(deliveriesOf).filter((receipt) => receipt.receivedOn <= day);
  return expectations.expected
    .flatMap((expected) =>
      expected.formats.flatMap((id) =>
        periodsOf(expectations, expected).map((period) => {
          const format = formatOf(formats, id);
          const came = here.filter(
            (receipt) =>
              receipt.format === id && receipt.agency === expected.agency && receipt.period === period.name,
          );
          const agencyName = agencyNames.get(expected.agency) ?? expected.agency;
          return arrivalOf(day, { expected, format, period, agencyName, came });
        }),
      ),
    )
    .sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0));
}

interface OwedFile {
  readonly expected: Expected;
  readonly format: Format;
  readonly period: Period;
  readonly agencyName: string;
  readonly came: readonly Receipt[];
}

function arrivalOf(day: string, { expected, format, period, agencyName, came }: OwedFile): Arrival {
  const due = dueOn(expected.due ?? format.due, period);
  const ordered = came.toSorted((a, b) =>
    a.receivedOn < b.receivedOn ? -1 : a.receivedOn > b.receivedOn ? 1 : 0,
  );
  const receivedOn = ordered[0]?.receivedOn ?? null;
  const status = statusOf(day, due, receivedOn);
  return {
    format: format.id,
    title: format.title,
    agency: expected.agency,
    agencyName,
    agreement: expected.agreement,
    period: period.name,
    due,
    status,
    receivedOn,
    receipts: ordered,
    caveat: caveatOf(status, { title: format.title, period: period.name, agencyName, due, receivedOn }),
  };
}

function statusOf(day: string, due: string, receivedOn: string | null): ArrivalStatus {
  if (receivedOn !== null) return receivedOn <= due ? "on time" : "late";
  return due < day ? "missing" : "not yet due";
}

interface Told {
  readonly title: string;
  readonly period: string;
  readonly agencyName: string;
  readonly due: string;
  readonly receivedOn: string | null;
}

function caveatOf(
  status: ArrivalStatus,
  { title, period, agencyName, due, receivedOn }: Told,
): string | null {
  const what = `${title} for ${period}`;
  if (status === "missing")
    return `Not received: ${what}, which ${agencyName} owed by ${inWords(due)}. What rests on it leaves it out.`;
  if (status === "late" && receivedOn)
    return `Late: ${what}, from ${agencyName}, due by ${inWords(due)} and received on ${inWords(receivedOn)}.`;
  return null;
}

/** The day on which a period's file is due, ISO. */
export function dueOn(rule: DueRule, period: Period): string {
  if ("days" in rule) return Temporal.PlainDate.from(period.to).add({ days: rule.days }).toString();
  const least = Temporal.PlainDate.from(rule.after === "start" ? period.from : period.to);
  const same = Temporal.PlainDate.from({ year: least.year, month: rule.month, day: rule.day });
  return (Temporal.PlainDate.compare(same, least) < 0 ? same.add({ years: 1 }) : same).toString();
}

function periodsOf(expectations: Expectations, expected: Expected): Period[] {
  const names = expectations.periods[expected.periods];
  if (!names) throw new Error(`arrivals.json has no list of periods "${expected.periods}".`);
  return names.map(
    (name) => periodNamed(name) ?? fail(`arrivals.json names the period "${name}", which is none.`),
  );
}

function formatOf(formats: readonly Format[], id: string): Format {
  return (
    formats.find((format) => format.id === id) ??
    fail(`arrivals.json names the format "${id}", which is not received here.`)
  );
}

function fail(sentence: string): never {
  throw new Error(sentence);
}

const inWords = (day: string) =>
  Temporal.PlainDate.from(day).toLocaleString("en-GB", { day: "numeric", month: "long", year: "numeric" });
