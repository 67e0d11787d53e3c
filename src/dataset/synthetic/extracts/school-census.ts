import type { Acquaintance } from "../agencies/acquaintance.ts";
import { censusDay, type PupilLife, pupils } from "../agencies/schools.ts";
import { civil } from "../days.ts";
import type { Person } from "../life.ts";
import type { Random } from "../random.ts";
import type { Dates, Extract, Line, Period, World } from "./world.ts";

/** One January's pupils with the schools' own numbers for their rows. */
export type Census = readonly (PupilLife & { readonly row: number })[];

/**
 * The census of the January in a period; empty where it holds none. The last one is kept, since four files are
 * written from each.
 */
export function censuses(known: Acquaintance, random: Random): (period: Period) => Census {
  let last: { label: string; census: Census } | null = null;
  return (period) => {
    if (last?.label === period.label) return last.census;
    const { year } = civil(period.to);
    const day = censusDay(year);
    const inPeriod = period.from <= day && day <= period.to;
    const all = inPeriod ? [...pupils(known, year, random)] : [];
    // In the order of schools, then numbers, so that no family stands together.
    all.sort((a, b) => (a.urn === b.urn ? compare(a.person.upn, b.person.upn) : compare(a.urn, b.urn)));
    const census = all.map((pupil, index) => ({ ...pupil, row: index + 1 }));
    last = { label: period.label, census };
    return census;
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : 1);

const censusDayIn = (period: Period) => censusDay(civil(period.to).year);

export const pupilsExtract: Extract = {
  format: "school-census-pupils",
  agency: "schools",
  heading: [
    "pupilonrolltableid",
    "urn",
    "upn",
    "formerupn",
    "surname",
    "forename",
    "middlenames",
    "preferredsurname",
    "formersurname",
    "dob",
    "sex",
    "entrydate",
    "ethnicity",
    "language",
    "senprovision",
    "ncyearactual",
    "enrolstatus",
    "termlysessionspossible",
  ],
  *lines(world, period, dates) {
    const day = censusDayIn(period);
    for (const pupil of world.censusIn(period)) yield pupilLine(world, { pupil, day, period }, dates);
  },
};

type Enrolled = { pupil: PupilLife & { row: number }; day: number; period: Period };

function pupilLine({ known, writeDown }: World, { pupil, day, period }: Enrolled, dates: Dates): Line {
  const { person } = pupil;
  const file = writeDown(person, { agency: "schools", day });
  const { side } = known.identityOn(person, day);
  const fields = [
    pupil.row,
    pupil.urn,
    file.upn,
    "",
    file.surname,
    file.forename,
    "",
    file.surname,
    file.formerSurname,
    dates(file.born),
    person.sex,
    dates(pupil.entry),
    person.ethnicity,
    person.unaccompanied ? "OTH" : "ENG",
    specialNeeds(person),
    pupil.yearGroup === 0 ? "R" : pupil.yearGroup,
    "C",
    pupil.possible,
  ];
  const identity = known.adoptions.has(person.id) ? side || "before" : "";
  return {
    fields,
    about: { person: person.id, identity, source: "pupil", ownId: `${period.label}/${pupil.row}` },
  };
}

/** One in twenty-five has a plan, one in seven support; it goes with the child, from the last digits of the number. */
function specialNeeds({ upn }: Person): string {
  const lot = Number(upn.slice(-3)) % 100;
  return lot < 4 ? "E" : lot < 18 ? "K" : "N";
}

export const addressesExtract: Extract = {
  format: "school-census-addresses",
  agency: "schools",
  heading: ["addressesonrolltableid", "pupilonrolltableid", "postcode", "uniquepropertyreferencenumber"],
  *lines(world, period) {
    const day = censusDayIn(period);
    for (const { person, row } of world.censusIn(period)) {
      const { postcode } = world.writeDown(person, { agency: "schools", day });
      yield { fields: [row, row, postcode, ""] };
    }
  },
};

export const sessionsExtract: Extract = {
  format: "school-census-sessions",
  agency: "schools",
  heading: ["termlysessiondetailsonrolltableid", "pupilonrolltableid", "attendancereason", "sessions"],
  *lines(world, period) {
    let id = 0;
    for (const { missed, row } of world.censusIn(period)) {
      for (const [code, sessions] of missed) {
        id += 1;
        yield { fields: [id, row, code, sessions] };
      }
    }
  },
};

export const exclusionsExtract: Extract = {
  format: "school-census-exclusions",
  agency: "schools",
  heading: [
    "termlyexclusionsonrolltableid",
    "pupilonrolltableid",
    "startdate",
    "sessions",
    "reason1",
    "category",
  ],
  *lines(world, period, dates) {
    let id = 0;
    for (const { suspensions, row } of world.censusIn(period)) {
      for (const { start, sessions, reason, category } of suspensions) {
        id += 1;
        yield { fields: [id, row, dates(start), sessions, reason, category] };
      }
    }
  },
};
