import { civil, eighteenth, plusMonths } from "../days.ts";
import type { County, Day, Family, Neighbourhood, Person, UnaccompaniedArrival } from "../life.ts";
import { type Identifiers, identifiers } from "../people/identifiers.ts";
import {
  type Community,
  communityOf,
  forenameFor,
  newlyArrivedCommunity,
  surnameFor,
} from "../people/names.ts";
import type { Random } from "../random.ts";
import { type HomeFinder, homeFinder } from "./homes.ts";
import { type MidYear, type Sketch, sketchFamilies, storyBegins, storyEnds } from "./sketches.ts";

/**
 * Everybody who is a child here at any time of the story. The young people who came alone are the first people of the
 * county, in the order of `alone`. Nobody has moved away yet but they.
 */
export function makeCounty(
  neighbourhoods: readonly Neighbourhood[],
  midYears: readonly MidYear[],
  alone: readonly UnaccompaniedArrival[],
  random: Random,
): County {
  const naming: Naming = {
    numbers: identifiers(random.stream("identifiers")),
    names: random.stream("names"),
    changes: random.stream("changes of name"),
  };
  const finder = homeFinder(neighbourhoods);
  const moves = random.stream("homes");
  const people: Person[] = [];
  const families: Family[] = [];
  for (const sketch of sketchFamilies(midYears, alone, random.stream("families"))) {
    const named = nameFamily(sketch, { id: people.length, family: families.length }, naming);
    people.push(...named);
    families.push({
      id: families.length,
      members: named.map((each) => each.id),
      homes: homesOf(sketch, finder, moves),
    });
  }
  return { people, families, neighbourhoods };
}

interface Naming {
  readonly numbers: Identifiers;
  readonly names: Random;
  readonly changes: Random;
}

function homesOf(sketch: Sketch, finder: HomeFinder, random: Random) {
  return sketch.unaccompanied
    ? [finder.anywhere(sketch.arrives, random)]
    : finder.homes(sketch.arrives, random);
}

function nameFamily(sketch: Sketch, first: { id: number; family: number }, naming: Naming): Person[] {
  const { names, changes } = naming;
  const community = sketch.unaccompanied ? newlyArrivedCommunity(names) : communityOf(names);
  const change = changes.chance(0.02)
    ? { on: changes.integer(storyBegins, storyEnds), to: surnameFor(community, names) }
    : null;
  const used = new Set<string>();
  let surname = surnameFor(community, names);
  return sketch.members.map(({ born, sex }, index) => {
    // A later child may bear another father's name.
    if (index > 0 && names.chance(0.06)) surname = surnameFor(community, names);
    const changed = change && change.on > plusMonths(born, 12) && change.to !== surname ? change : null;
    return {
      id: first.id + index,
      family: first.family,
      born,
      sex,
      ethnicity: community.ethnicity,
      forename: freshForename(sex, { community, used, names }),
      surname: changed ? changed.to : surname,
      ...(changed ? { formerSurname: surname, surnameChanged: changed.on } : {}),
      nhsNumber: naming.numbers.nhsNumber(),
      upn: naming.numbers.upn(civil(plusMonths(born, 54)).year),
      councilId: naming.numbers.councilId(),
      arrives: sketch.arrives,
      leaves: movedOn(sketch),
      unaccompanied: sketch.unaccompanied !== undefined,
    };
  });
}

/** A young person moved to another council leaves; one who stays until eighteen does not. */
function movedOn({ unaccompanied }: Sketch): Day | null {
  return unaccompanied && unaccompanied.leaves < eighteenth(unaccompanied.born) ? unaccompanied.leaves : null;
}

function freshForename(
  sex: "M" | "F",
  from: { community: Community; used: Set<string>; names: Random },
): string {
  for (;;) {
    const forename = forenameFor(sex, from.community, from.names);
    if (from.used.has(forename)) continue;
    from.used.add(forename);
    return forename;
  }
}
