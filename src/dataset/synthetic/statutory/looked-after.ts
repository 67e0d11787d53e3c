import { ageOn, british } from "../days.ts";
import { type Career, type CarePeriod, type County, type Day, homeOn, type Person } from "../life.ts";
import { known, type ReturnPeriod, touches } from "./as-known.ts";
import { type CareEpisode, careEpisodes } from "./care-episodes.ts";
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

const episodeHeading = [
  "CHILD",
  "DECOM",
  "RNE",
  "LS",
  "CIN",
  "PLACE",
  "PLACE_PROVIDER",
  "DEC",
  "REC",
  "REASON_PLACE_CHANGE",
  "HOME_POST",
  "PL_POST",
  "URN",
];

function episodes(county: County, children: readonly LookedAfterChild[], period: ReturnPeriod): Sheet903 {
  const rows = children.flatMap(({ person, career, stays }) =>
    stays.flatMap((stay) =>
      careEpisodes(stay)
        .filter(({ start, end }) => touches(start, end, period))
        .map((episode) => episodeRow({ county, person, need: needOn(career, stay.start) }, episode, period)),
    ),
  );
  return { name: "episodes", heading: episodeHeading, rows };
}

function episodeRow(
  child: { readonly county: County; readonly person: Person; readonly need: string },
  episode: CareEpisode,
  period: ReturnPeriod,
): string[] {
  const { person, county } = child;
  const { placement } = episode;
  const end = known(episode.end, period);
  const home = homeOfPerson(county, person, episode.start);
  return [
    person.councilId,
    british(episode.start),
    episode.why,
    episode.legalStatus,
    child.need,
    placementCode(placement.type, period),
    placement.type.startsWith("T") && period.label >= "2025-26" ? "" : placement.provider,
    end === null ? "" : british(end),
    end === null ? "" : (episode.endReason ?? ""),
    end === null ? "" : (episode.changeReason ?? ""),
    home,
    placement.type === "P1" ? home : postcodeOf(county, placement.urn, person.id + placement.start),
    placement.urn ?? "XXXXXXX",
  ];
}

/** Semi-independent homes became supported accommodation in 2024-25, and all of them have its code from then on. */
function placementCode(type: string, { label }: ReturnPeriod): string {
  return type === "H5" && label >= "2024-25" ? "K3" : type;
}

function homeOfPerson(county: County, person: Person, day: Day): string {
  const family = county.families[person.family];
  return family ? homeOn(family, day).postcode : "";
}

/** Where the carers live: the same address of the county for the same provider. */
function postcodeOf(county: County, urn: string | null, otherwise: number): string {
  const number = urn === null ? otherwise : Number(urn.slice(2));
  const family = county.families[(number * 7919) % county.families.length];
  return family?.homes[0]?.postcode ?? "";
}

/** The need of the episode in which care began; the 903 has no code for "not in need" or "not stated". */
function needOn({ referrals }: Career, day: Day): string {
  const need = referrals.findLast(({ date }) => date <= day)?.need ?? "N1";
  return need === "N9" || need === "N0" ? "N5" : need;
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
