import { type TallyKind, tallyKinds } from "../../dataset/extracts/index.ts";
import type { Kept } from "../../register/grammar/index.ts";
import { attendanceByAgency, type CountedMeeting, wasHeld } from "../../register/meetings/index.ts";

/** What a partnership's register holds of its own business. Records that were taken out of use are not among them. */
export interface Business {
  readonly meetings: readonly CountedMeeting[];
  readonly decisions: readonly Kept[];
  readonly actions: readonly Kept[];
  readonly challenges: readonly Kept[];
  readonly escalations: readonly Kept[];
  readonly voices: readonly Kept[];
  readonly contributions: readonly Kept[];
  /** What agencies and groups are called, by reference. */
  readonly names: ReadonlyMap<string, string>;
  /** The references of the agencies that speak for education or childcare. */
  readonly education: ReadonlySet<string>;
}

/** How often something happened in a year, for one agency and group or for the partnership as a whole. */
export interface Tally {
  readonly year: string;
  /** A name; null for the partnership as a whole. */
  readonly agency: string | null;
  readonly group: string | null;
  readonly kind: TallyKind;
  readonly amount: number;
}

/**
 * A partnership's business of one year (2024-25) in numbers, without a person, a title or a text. Each kind has a row: 0 is
 * said, since no row would mean that nobody counted.
 */
export function talliesOf(business: Business, year: string): readonly Tally[] {
  const counted = [
    ...fromMeetings(business, year),
    ...fromDecisions(business, year),
    ...fromActions(business, year),
    ...fromChallenges(business, year),
    ...fromEscalations(business, year),
    ...fromVoices(business, year),
    ...fromContributions(business, year),
  ];
  return tallyKinds.flatMap((kind) => {
    const own = summed(counted.filter((each) => each.kind === kind));
    const none = { agency: null, group: null, kind, amount: 0 };
    return (own.length === 0 ? [none] : own).map((each) => ({ year, ...each }));
  });
}

/** The years that are over by a day (ISO) and in which the partnership met, and all between them. */
export function yearsOver({ meetings }: Business, day: string): readonly string[] {
  const first = meetings
    .filter(({ state }) => wasHeld(state))
    .map(({ on }) => aprilOf(on))
    .sort((a, b) => a - b)[0];
  if (first === undefined) return [];
  const years = Array.from({ length: Math.max(0, aprilOf(day) - first) }, (_, at) => first + at);
  return years.map((april) => `${april}-${String((april + 1) % 100).padStart(2, "0")}`);
}

const aprilOf = (day: string) => Number(day.slice(0, 4)) - (day.slice(5, 7) < "04" ? 1 : 0);

type Row = Omit<Tally, "year">;
type Place = Pick<Tally, "agency" | "group">;

const whole: Place = { agency: null, group: null };
const lies = (year: string) => (day: string | undefined) =>
  day !== undefined && day !== "" && aprilOf(day) === Number(year.slice(0, 4));

/** One row for each thing counted, and a row of 0 for what was asked of it and did not come about. */
const row = (kind: TallyKind, place: Place, is = true): Row => ({ ...place, kind, amount: is ? 1 : 0 });

function fromMeetings({ meetings, education }: Business, year: string): readonly Row[] {
  const here = lies(year);
  const held = meetings.filter(({ state, on }) => wasHeld(state) && here(on));
  const met = held.flatMap(({ group, quorate }) => [
    row("meetings-held", { ...whole, group }),
    row("meetings-quorate", { ...whole, group }, quorate === true),
  ]);
  const attended = [...Map.groupBy(held, ({ group }) => group)].flatMap(([group, own]) =>
    attendanceByAgency(own).flatMap(({ agency, name, of, came }) => {
      const place = { agency: name, group };
      const all: Row[] = [
        { ...place, kind: "attendances-due", amount: of },
        { ...place, kind: "attendances", amount: came },
      ];
      if (!education.has(agency)) return all;
      const [due, there] = ["education-attendances-due", "education-attendances"] as const;
      return [...all, { ...place, kind: due, amount: of }, { ...place, kind: there, amount: came }];
    }),
  );
  return [...met, ...attended];
}

function fromDecisions({ decisions, names }: Business, year: string): readonly Row[] {
  const here = lies(year);
  return decisions
    .filter(({ state, values }) => !["proposed", "withdrawn"].includes(state) && here(values.decidedOn))
    .flatMap(({ values, public: published }) => {
      const place = { ...whole, group: nameOf(names, values.group) };
      return [row("decisions-made", place), row("decisions-published", place, published)];
    });
}

function fromActions({ actions, names }: Business, year: string): readonly Row[] {
  const here = lies(year);
  return actions
    .filter(({ state, values }) => state !== "stopped" && here(values.due))
    .flatMap(({ state, values }) => {
      const place = { ...whole, agency: nameOf(names, values.agency) };
      return [
        row("actions-due", place),
        row("actions-completed-in-time", place, inTime(values, values.completedOn)),
        row("actions-closed-with-impact", place, state === "closed" && values.impact !== undefined),
      ];
    });
}

function fromChallenges({ challenges }: Business, year: string): readonly Row[] {
  const here = lies(year);
  return challenges
    .filter(({ state, values }) => state !== "withdrawn" && here(values.raisedOn))
    .flatMap(({ state, values }) => [
      row("challenges-made", whole),
      row("challenges-that-changed-something", whole, state === "settled" && values.changed === "yes"),
    ]);
}

/** By the agency that raised it and the stage that it reached. */
function fromEscalations({ escalations, names }: Business, year: string): readonly Row[] {
  const here = lies(year);
  return escalations
    .filter(({ state, values }) => state !== "withdrawn" && here(values.raisedOn))
    .map(({ values }) => {
      const kind = tallyKinds.find((each) => each === `escalations-at-stage-${values.stage ?? 1}`);
      if (!kind) throw new Error(`An escalation stands at stage ${values.stage}, which there is not.`);
      return row(kind, { ...whole, agency: nameOf(names, values.raisedBy) });
    });
}

function fromVoices({ voices, names }: Business, year: string): readonly Row[] {
  const here = lies(year);
  return voices
    .filter(({ values }) => here(values.heardOn))
    .flatMap(({ values }) => {
      const place = { ...whole, agency: nameOf(names, values.heardBy) };
      return [row("voices-heard", place), row("voices-answered", place, values.told === "yes")];
    });
}

function fromContributions({ contributions, names }: Business, year: string): readonly Row[] {
  const here = lies(year);
  return contributions
    .filter(({ state, values }) => state !== "dropped" && here(values.due))
    .flatMap(({ values }) => {
      const place = { ...whole, agency: nameOf(names, values.agency) };
      return [
        row("contributions-due", place),
        row("contributions-in-time", place, inTime(values, values.receivedOn)),
      ];
    });
}

/** By the day first given: a day that was put back even once was not kept. */
const inTime = ({ due = "", slips = "0" }: Kept["values"], done: string | undefined) =>
  done !== undefined && done <= due && Number(slips) === 0;

const nameOf = (names: ReadonlyMap<string, string>, reference: string | undefined) =>
  reference === undefined ? null : (names.get(reference) ?? null);

/** Rows of one kind added up by agency and group, in the order of their names. */
function summed(rows: readonly Row[]): readonly Row[] {
  const places = Map.groupBy(rows, ({ agency, group }) => JSON.stringify([agency ?? "", group ?? ""]));
  return [...places]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) => {
      const [first] = own;
      return first ? [{ ...first, amount: own.reduce((sum, { amount }) => sum + amount, 0) }] : [];
    });
}
