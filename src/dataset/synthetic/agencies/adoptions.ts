import { civil, plusMonths } from "../days.ts";
import { homeFinder } from "../families/homes.ts";
import type { Career, County, Day, Home, Person } from "../life.ts";
import { type Identifiers, identifiers } from "../people/identifiers.ts";
import { communityOf, surnameFor } from "../people/names.ts";
import type { Random } from "../random.ts";

/** Who a person is to the agencies at a time. An adopted child is a new one, whom nobody may join to the old. */
export interface Identity {
  readonly side: "" | "before" | "after";
  readonly forename: string;
  readonly surname: string;
  readonly formerSurname: string;
  readonly nhsNumber: string;
  readonly upn: string;
  readonly councilId: string;
}

export interface Adoption {
  readonly on: Day;
  readonly after: Identity;
  readonly home: Home;
}

/** The reasons of leaving care that are an adoption order. */
const adopted = new Set(["E11", "E12"]);

/**
 * The adoptions among the careers, by person. New numbers come from the far half of the same ranges.
 * @param taken numbers already given, which are not given again
 */
export function adoptionsIn(
  county: County,
  careers: readonly Career[],
  random: Random,
): ReadonlyMap<number, Adoption> {
  const numbers = fresh(county, identifiers(random.stream("identifiers")));
  const finder = homeFinder(county.neighbourhoods);
  const result = new Map<number, Adoption>();
  for (const career of careers) {
    const last = career.lookedAfter.at(-1);
    const person = county.people[career.person];
    if (!person || !last || last.end === null || !adopted.has(last.endReason ?? "")) continue;
    result.set(person.id, {
      on: last.end,
      after: newIdentity(person, numbers, random),
      home: finder.anywhere(last.end, random),
    });
  }
  return result;
}

function newIdentity(person: Person, numbers: Identifiers, random: Random): Identity {
  return {
    side: "after",
    forename: person.forename,
    surname: surnameFor(communityOf(random), random),
    formerSurname: "",
    nhsNumber: numbers.nhsNumber(),
    upn: numbers.upn(civil(plusMonths(person.born, 54)).year),
    councilId: numbers.councilId(),
  };
}

/** Identifiers that nobody in the county has. */
function fresh(county: County, numbers: Identifiers): Identifiers {
  const taken = new Set(county.people.flatMap((each) => [each.nhsNumber, each.upn, each.councilId]));
  const next = (draw: () => string): string => {
    for (;;) {
      const number = draw();
      if (!taken.has(number)) return number;
    }
  };
  return {
    nhsNumber: () => next(numbers.nhsNumber),
    upn: (year) => next(() => numbers.upn(year)),
    councilId: () => next(numbers.councilId),
  };
}
