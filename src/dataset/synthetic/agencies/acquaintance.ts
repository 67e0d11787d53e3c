import { eighteenth } from "../days.ts";
import {
  type Career,
  type CarePeriod,
  type County,
  type Day,
  type Family,
  type Home,
  homeOn,
  livesHere,
  type Person,
  type ReferralLife,
} from "../life.ts";
import type { Adoption, Identity } from "./adoptions.ts";

/** The county with its careers, and what can be asked about anybody on any day. */
export interface Acquaintance {
  readonly county: County;
  readonly careers: readonly Career[];
  readonly adoptions: ReadonlyMap<number, Adoption>;
  person(id: number): Person;
  family(person: Person): Family;
  /** The name and numbers that a person goes by. */
  identityOn(person: Person, day: Day): Identity;
  homeOn(person: Person, day: Day): Home;
  /** The home before that one, where there was one. */
  formerHomeOn(person: Person, day: Day): Home | null;
  decileOn(person: Person, day: Day): number;
  inCareOn(person: Person, day: Day): boolean;
  onPlanOn(person: Person, day: Day): boolean;
  /** The referral whose episode is open then. */
  openEpisodeOn(person: Person, day: Day): ReferralLife | null;
  careOf(person: Person): readonly CarePeriod[];
  referralsOf(person: Person): readonly ReferralLife[];
  /** Children of the family who live at home then, the eldest first; adopted ones are theirs no more. */
  childrenAtHome(family: Family, day: Day): Person[];
}

export function acquaintance(
  county: County,
  careers: readonly Career[],
  adoptions: ReadonlyMap<number, Adoption>,
): Acquaintance {
  const byPerson = new Map(careers.map((career) => [career.person, career]));
  const person = (id: number) => known(county.people[id], `person ${id}`);
  const family = (each: Person) => known(county.families[each.family], `family ${each.family}`);
  const adoptedBy = (each: Person, day: Day) => {
    const adoption = adoptions.get(each.id);
    return adoption && adoption.on <= day ? adoption : null;
  };
  const home = (each: Person, day: Day) => adoptedBy(each, day)?.home ?? homeOn(family(each), day);
  const careOf = (each: Person) => byPerson.get(each.id)?.lookedAfter ?? [];
  const episodes = (each: Person) => byPerson.get(each.id)?.referrals ?? [];
  const inCareOn = (each: Person, day: Day) =>
    careOf(each).some((period) => lasts(period.start, period.end, day));
  return {
    county,
    careers,
    adoptions,
    person,
    family,
    careOf,
    referralsOf: episodes,
    inCareOn,
    homeOn: home,
    identityOn: (each, day) => adoptedBy(each, day)?.after ?? birthIdentity(each, day),
    formerHomeOn: (each, day) => (adoptedBy(each, day) ? null : formerHome(family(each), day)),
    decileOn: (each, day) => county.neighbourhoods[home(each, day).neighbourhood]?.decile ?? 10,
    onPlanOn: (each, day) =>
      episodes(each).some(({ plans }) => plans.some((plan) => lasts(plan.start, plan.end, day))),
    openEpisodeOn: (each, day) =>
      episodes(each).find(
        (referral) => !referral.noFurtherAction && lasts(referral.date, referral.closure?.date ?? null, day),
      ) ?? null,
    childrenAtHome: (of, day) =>
      of.members
        .map(person)
        .filter(
          (each) =>
            livesHere(each, day) &&
            eighteenth(each.born) > day &&
            !adoptedBy(each, day) &&
            !inCareOn(each, day),
        ),
  };
}

const lasts = (from: Day, to: Day | null, day: Day) => from <= day && (to === null || to > day);

function birthIdentity(person: Person, day: Day): Identity {
  const changed = person.surnameChanged !== undefined && person.surnameChanged <= day;
  return {
    side: "",
    forename: person.forename,
    surname: changed ? person.surname : (person.formerSurname ?? person.surname),
    formerSurname: changed ? (person.formerSurname ?? "") : "",
    nhsNumber: person.nhsNumber,
    upn: person.upn,
    councilId: person.councilId,
  };
}

function formerHome(family: Family, day: Day): Home | null {
  return family.homes.filter((home) => home.to !== null && home.to <= day).at(-1) ?? null;
}

function known<T>(thing: T | undefined, name: string): T {
  if (thing === undefined) throw new Error(`There is no ${name} in the county.`);
  return thing;
}
