import { ageOn, british } from "../days.ts";
import type { Career, CarePeriod, County, Day, Person } from "../life.ts";
import { known, type ReturnPeriod, touches } from "./as-known.ts";
import { episodes } from "./episode-rows.ts";
import { health } from "./health.ts";
import { pupilNumber, sexCode } from "./identity.ts";
import { leavers } from "./leavers.ts";

/** One CSV file of the SSDA903 return. */
export interface Sheet903 {
  /** header, episodes, reviews, uasc, missing, oc2 or oc3. */
  readonly name: string;
  readonly heading: readonly string[];
  readonly rows: (readonly string[])[];
}

/** A looked after child, with the times in care that the period touches. */
export interface LookedAfterChild {
  readonly person: Person;
  readonly career: Career;
  readonly stays: readonly CarePeriod[];
}

/** The looked after children return of one period: its files in the Department's columns, as known at its end. */
export function lookedAfterReturn(
  county: County,
  careers: readonly Career[],
  period: ReturnPeriod,
): Sheet903[] {
  const children = lookedAfterIn(county, careers, period);
  return [
    headers(children, period),
    episodes(county, children, period),
    reviews(children, period),
    unaccompanied(children, period),
    missing(children, period),
    health(children, period),
    leavers(county, careers, period),
  ];
}

function lookedAfterIn(county: County, careers: readonly Career[], period: ReturnPeriod): LookedAfterChild[] {
  return careers.flatMap((career) => {
    const person = county.people[career.person];
    const stays = career.lookedAfter.filter(({ start, end }) => touches(start, end, period));
    return person && stays.length > 0 ? [{ person, career, stays }] : [];
  });
}

function headers(children: readonly LookedAfterChild[], period: ReturnPeriod): Sheet903 {
  const rows = children.map(({ person }) => {
    const young = ageOn(person.born, period.to) < 12;
    const mother = person.sex === "M" || young ? "" : "0";
    const upn = pupilNumber(person, period.to) ?? "UN1";
    const sex = sexCode(person, period);
    return [person.councilId, sex, british(person.born), person.ethnicity, upn, mother, ""];
  });
  return { name: "header", heading: ["CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB"], rows };
}

function reviews(children: readonly LookedAfterChild[], period: ReturnPeriod): Sheet903 {
  const rows = children.flatMap(({ person, stays }) =>
    stays
      .flatMap((stay) => stay.reviews)
      .filter((day) => day >= period.from && day <= period.to)
      .map((day) => [person.councilId, british(person.born), british(day), participation(person, day)]),
  );
  return { name: "reviews", heading: ["CHILD", "DOB", "REVIEW", "REVIEW_CODE"], rows };
}

/** PN0 under four; else mostly present and speaking for oneself, or views given another way. */
function participation(person: Person, day: Day): string {
  if (ageOn(person.born, day) < 4) return "PN0";
  const draw = (person.id * 31 + day * 17) % 100;
  if (draw < 46) return "PN1";
  if (draw < 54) return "PN3";
  if (draw < 72) return "PN5";
  return draw < 93 ? "PN6" : "PN7";
}

function unaccompanied(children: readonly LookedAfterChild[], period: ReturnPeriod): Sheet903 {
  const rows = children.flatMap(({ person, stays }) => {
    const until = stays.at(-1)?.unaccompaniedUntil;
    if (until === undefined) return [];
    const ended = known(until, period);
    return [
      [person.councilId, sexCode(person, period), british(person.born), ended === null ? "" : british(ended)],
    ];
  });
  return { name: "uasc", heading: ["CHILD", "SEX", "DOB", "DUC"], rows };
}

function missing(children: readonly LookedAfterChild[], period: ReturnPeriod): Sheet903 {
  const rows = children.flatMap(({ person, stays }) =>
    stays
      .flatMap((stay) => stay.missing)
      .filter(({ start, end }) => touches(start, end, period))
      .map(({ kind, start, end }) => {
        const back = known(end, period);
        return [
          person.councilId,
          british(person.born),
          kind,
          british(start),
          back === null ? "" : british(back),
        ];
      }),
  );
  return { name: "missing", heading: ["CHILD", "DOB", "MISSING", "MIS_START", "MIS_END"], rows };
}
