import { dayOf, eighteenth } from "../days.ts";
import type { County, Family, Neighbourhood, Person, UnaccompaniedArrival } from "../life.ts";
import type { Random } from "../random.ts";

/** A plain county for tests: families in ten neighbourhoods, one for each tenth of deprivation, who never move. */
export function plainCounty(
  children: number,
  alone: readonly UnaccompaniedArrival[],
  random: Random,
): County {
  const people: Person[] = [];
  const families: Family[] = [];
  const settle = (from: number, members: readonly Newcomer[]) => {
    const family = families.length;
    const ids = members.map((each) => {
      const id = people.length;
      people.push({ ...names, ...each, id, family, councilId: `OK${String(id).padStart(6, "0")}` });
      return id;
    });
    const neighbourhood = random.integer(0, 9);
    const postcode = `QX${neighbourhood + 1} ${random.integer(1, 9)}AB`;
    families.push({ id: family, members: ids, homes: [{ from, to: null, neighbourhood, postcode }] });
  };
  while (people.length < (children / 18) * 27) {
    const eldest = random.integer(dayOf(1999, 1, 1), dayOf(2026, 9, 1));
    settle(eldest - 400, siblings(random, eldest));
  }
  for (const { arrives, leaves, born, sex } of alone) {
    const moved = leaves < eighteenth(born) ? leaves : null;
    settle(arrives, [{ born, sex, arrives, leaves: moved, unaccompanied: true }]);
  }
  return { people, families, neighbourhoods };
}

type Newcomer = Pick<Person, "born" | "sex" | "arrives" | "leaves" | "unaccompanied">;

function siblings(random: Random, eldest: number): Newcomer[] {
  const size = random.weighted([
    [1, 35],
    [2, 42],
    [3, 16],
    [4, 7],
  ]);
  const members: Newcomer[] = [];
  for (
    let born = eldest;
    members.length < size && born < dayOf(2026, 12, 1);
    born += random.integer(420, 1500)
  ) {
    const sex = random.chance(0.5) ? "M" : "F";
    members.push({ born, sex, arrives: eldest - 400, leaves: null, unaccompanied: false });
  }
  return members;
}

const names = {
  ethnicity: "WBRI",
  forename: "Robin",
  surname: "Example",
  nhsNumber: "9990000018",
  upn: "H801200001001",
  councilId: "",
};

const neighbourhoods: Neighbourhood[] = Array.from({ length: 10 }, (_, index) => ({
  code: `Q0${index}`,
  name: `Part ${index + 1}`,
  wardCode: "QW1",
  ward: "The Ward",
  decile: index + 1,
  polygon: [],
  weight: 0.1,
}));
