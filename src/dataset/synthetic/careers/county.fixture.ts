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
  const add = (person: Omit<Person, "id" | keyof typeof names> & Partial<Person>) => {
    people.push({
      ...names,
      ...person,
      id: people.length,
      councilId: `OK${String(people.length).padStart(6, "0")}`,
    });
    return people.length - 1;
  };
  const settle = (members: number[], from: number) => {
    const neighbourhood = random.integer(0, 9);
    const postcode = `QX${neighbourhood + 1} ${random.integer(1, 9)}AB`;
    families.push({ id: families.length, members, homes: [{ from, to: null, neighbourhood, postcode }] });
  };
  const born = (children / 18) * 27;
  while (people.length < born) {
    const eldest = random.integer(dayOf(1999, 1, 1), dayOf(2026, 9, 1));
    const size = random.weighted([
      [1, 35],
      [2, 42],
      [3, 16],
      [4, 7],
    ]);
    const members: number[] = [];
    for (let child = 0, day = eldest; child < size && day < dayOf(2026, 12, 1); child += 1) {
      const sex = random.chance(0.5) ? "M" : "F";
      members.push(
        add({
          family: families.length,
          born: day,
          sex,
          arrives: eldest - 400,
          leaves: null,
          unaccompanied: false,
        }),
      );
      day += random.integer(420, 1500);
    }
    settle(members, eldest - 400);
  }
  for (const { arrives, leaves, born: day, sex } of alone) {
    const moved = leaves < eighteenth(day) ? leaves : null;
    const id = add({ family: families.length, born: day, sex, arrives, leaves: moved, unaccompanied: true });
    settle([id], arrives);
  }
  return { people, families, neighbourhoods };
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
