import type { Day, Home } from "../life.ts";
import type { Particulars } from "../recording/record.ts";
import { type Acquainted, acquainted, activeIn } from "./acquainted.ts";
import type { Dates, Extract, Line, Period, World } from "./world.ts";

/** Everybody with whom the council had to do in the period: one row for each address, as known at the period's end. */
export const personIndexExtract: Extract = {
  format: "person-index",
  agency: "council",
  heading: [
    "person_id",
    "forename",
    "surname",
    "former_surname",
    "birth_date",
    "expected_birth_date",
    "sex",
    "ethnicity",
    "nhs_number",
    "upn",
    "postcode",
    "neighbourhood",
    "from",
    "to",
    "sealed",
  ],
  *lines(world, period, dates) {
    const entries = acquainted(world)
      .filter((each) => activeIn(each, period))
      .map((each) => ({ each, id: idOf(each, world) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const { each, id } of entries) yield* addresses(each, id, { world, period, dates });
  },
};

interface Writing {
  readonly world: World;
  readonly period: Period;
  readonly dates: Dates;
}

const idOf = ({ person, side }: Acquainted, { known }: World) =>
  side === "adopted" ? (known.adoptions.get(person.id)?.after.councilId ?? "") : person.councilId;

function* addresses(entry: Acquainted, id: string, { world, period, dates }: Writing): Generator<Line> {
  const { person, side } = entry;
  const { known } = world;
  const adoption = known.adoptions.get(person.id);
  const over = side === "birth" && adoption ? adoption.on : null;
  const sealed = side === "adopted" ? "after" : over !== null && over <= period.to ? "before" : "";
  // The day as of which the row speaks: for a sealed file the last day under the old name.
  const day = over === null ? period.to : Math.min(period.to, over - 1);
  const file = world.writeDown(person, { agency: "council", day });
  const about = {
    person: person.id,
    identity: side === "adopted" ? "after" : adoption ? "before" : "",
    source: "person",
    ownId: id,
  } as const;
  const unborn = person.born > day;
  for (const { home, from, to } of lived(entry, { day, until: over, behind: file.behind }, world)) {
    const place = known.county.neighbourhoods[home.neighbourhood];
    const names = unborn
      ? ["", file.surname, "", "", dates(person.born), "", ""]
      : named(file, dates, person.sex, person.ethnicity);
    const numbers = unborn ? ["", ""] : [file.nhsNumber, file.upn];
    yield {
      fields: [id, ...names, ...numbers, home.postcode, place?.code ?? "", dates(from), dates(to), sealed],
      about,
    };
  }
}

const named = (file: Particulars, dates: Dates, sex: string, ethnicity: string) => [
  file.forename,
  file.surname,
  file.formerSurname,
  dates(file.born),
  "",
  sex,
  ethnicity,
];

/** The homes since the council first knew the child; one that is behind has not heard of the last move. */
function lived(entry: Acquainted, asOf: { day: Day; until: Day | null; behind: boolean }, { known }: World) {
  const { person, side, since } = entry;
  const homes: readonly Home[] =
    side === "adopted" ? [known.homeOn(person, asOf.day)] : known.family(person).homes;
  const rows = homes
    .filter((home) => home.from <= asOf.day && (home.to === null || home.to > since))
    .map((home) => ({
      home,
      from: Math.max(home.from, Math.min(person.born, since)),
      to: ended(home.to, asOf),
    }));
  const kept =
    asOf.behind && rows.length > 1
      ? rows.slice(0, -1).map((row, at, all) => (at === all.length - 1 ? { ...row, to: null } : row))
      : rows;
  return kept.length > 0 ? kept : [{ home: known.homeOn(person, asOf.day), from: since, to: null }];
}

/** When the council knew the child to leave that home: nothing that lies after the day as of which it writes. */
function ended(to: Day | null, { day, until }: { day: Day; until: Day | null }): Day | null {
  const left = to ?? Number.POSITIVE_INFINITY;
  const first = Math.min(left, until !== null && until <= day + 1 ? until : left);
  return first <= day + 1 ? first : null;
}
