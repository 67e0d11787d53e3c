import { Temporal } from "temporal-polyfill";
import { spellKinds } from "../thresholds/threshold.ts";

export interface ChildFacts {
  readonly child: string;
  readonly forename: string | null;
  readonly surname: string | null;
  readonly birth_date: string | null;
  readonly expected_birth_date: string | null;
  readonly sex: string;
}

export interface EventRow {
  readonly date: string;
  readonly words: string;
  readonly agency: string;
  readonly receipt: string;
  readonly row: number;
  readonly file: string | null;
  readonly kind: string;
}

export interface SpellRow {
  readonly kind: (typeof spellKinds)[number];
  readonly from_date: string;
  readonly to_date: string | null;
  readonly service_tier: string;
  /** The title of the threshold document in force when it began; null where none is known. */
  readonly document: string | null;
  readonly legal_status: string | null;
  /** The end of the last return that lists it, where nothing said that it ended and later returns leave it out. */
  readonly last_stated: string | null;
}

export interface IdRow {
  readonly agency: string;
  readonly source: string;
  readonly own_id: string;
}

export const nameOf = ({ forename, surname }: Pick<ChildFacts, "forename" | "surname">): string =>
  [forename, surname].filter(Boolean).join(" ") || "Name not known";

/** The age in words on a day: years, or weeks before the first birthday; said plainly where the birth is to come. */
export function ageOn(day: string, { birth_date, expected_birth_date }: ChildFacts): string {
  if (birth_date === null) {
    return expected_birth_date === null ? "date of birth not known" : "not yet born when last heard of";
  }
  const lived = Temporal.PlainDate.from(birth_date).until(day, { largestUnit: "years" });
  if (lived.sign < 0) return "not yet born";
  if (lived.years > 0) return lived.years === 1 ? "1 year old" : `${lived.years} years old`;
  const weeks = Math.floor(Temporal.PlainDate.from(birth_date).until(day).days / 7);
  return weeks === 1 ? "1 week old" : `${weeks} weeks old`;
}

/** Events under the calendar years in which they happened, oldest first, in the order given. */
export function byYear(events: readonly EventRow[]) {
  const years = Map.groupBy(events, (event) => event.date.slice(0, 4));
  return [...years].map(([year, own]) => ({ year, events: own }));
}

const idNames: Readonly<Record<string, string>> = {
  person: "Council id",
  cin_child: "Council id",
  looked_after_child: "Council id",
  looked_after_episode: "Council id",
  looked_after_review: "Council id",
  looked_after_missing: "Council id",
  unaccompanied: "Council id",
  contact: "Council id",
  early_help: "Council id",
  health_review: "Patient id",
  police_notification: "Police notification",
  pupil: "UPN",
  upn: "UPN",
  nhs_number: "NHS number",
};

/** Each kind of id once, with its ids and, for each, the agencies that use it. */
export function idsKnown(rows: readonly IdRow[]) {
  const named = rows.map((row) => ({ ...row, name: idNames[row.source] ?? row.source }));
  return [...Map.groupBy(named, (each) => each.name)]
    .sort(([a], [b]) => order(a) - order(b))
    .map(([name, own]) => ({
      name,
      ids: [...Map.groupBy(own, (each) => each.own_id)]
        .map(([id, uses]) => ({ id, agencies: [...new Set(uses.map((each) => each.agency))].sort() }))
        .sort((a, b) => a.id.localeCompare(b.id, "en")),
    }));
}

const order = (name: string) =>
  ["Council id", "NHS number", "UPN", "Patient id", "Police notification"].indexOf(name);

/** Bars for each tier, from the least to the most intensive whatever documents call them, as thousandths of the time between the first spell and the day. */
export function lanes(spells: readonly SpellRow[], day: string) {
  const shown = spells.filter((spell) => spell.from_date <= day);
  const first = shown.map((spell) => spell.from_date).sort()[0];
  if (first === undefined) return null;
  const whole = Math.max(1, days(first, day));
  const at = (date: string) => Math.round((1000 * Math.min(whole, days(first, date))) / whole);
  const rows = [...Map.groupBy(shown, (spell) => spell.service_tier)].map(([tier, own]) => ({
    ...{ tier, intensity: Math.min(...own.map(({ kind }) => spellKinds.indexOf(kind))) },
    bars: own.map(({ from_date, to_date }) => {
      const x = at(from_date);
      return { x, width: Math.max(3, at(to_date ?? day) - x) };
    }),
  }));
  rows.sort((a, b) => a.intensity - b.intensity);
  return { from: first, to: day, rows: rows.map(({ tier, bars }) => ({ tier, bars })) };
}

const days = (from: string, to: string) => Temporal.PlainDate.from(from).until(to).days;
