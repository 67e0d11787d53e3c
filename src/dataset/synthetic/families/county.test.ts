import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf } from "../days.ts";
import { makeNeighbourhoods } from "../geography/neighbourhoods.ts";
import { homeOn } from "../life.ts";
import { nhsCheckDigit, upnCheckLetter } from "../people/identifiers.ts";
import { randomFrom } from "../random.ts";
import { makeCounty } from "./county.ts";
import { childrenIn, moveAway } from "./departures.ts";

const midYears = [5878, 5870, 5850, 5840, 5820, 5890, 5930, 6000].map((children, index) => ({
  day: dayOf(2017 + index, 6, 30),
  children,
}));

function county(seed: string, met: ReadonlySet<number> = new Set()) {
  const random = randomFrom(seed);
  const made = makeCounty(
    makeNeighbourhoods(6000, random.stream("map")),
    midYears,
    [],
    random.stream("county"),
  );
  moveAway(made, midYears, { stay: met, movers: new Map() }, random.stream("departures"));
  return made;
}

const one = county("oak");

test("on every 30 June exactly the wanted number of children lives here, whatever the seed", () => {
  for (const made of [one, county("ash")]) {
    assert.deepEqual(
      midYears.map(({ day }) => childrenIn(made, day)),
      midYears.map(({ children }) => children),
    );
  }
});

test("a family that the council has met does not move away to make the numbers come out", () => {
  const met = new Set(one.families.filter((_, index) => index % 2 === 0).map((family) => family.id));
  const made = county("oak", met);
  const left = made.people.filter((person) => person.leaves !== null);
  assert.ok(left.length > 100);
  assert.ok(left.every((person) => !met.has(person.family)));
});

test("brothers and sisters share every home", () => {
  const large = one.families.find((family) => family.members.length >= 3);
  assert.ok(large);
  const homes = large.members.map((id) =>
    homeOn(one.families[one.people[id]?.family ?? -1] ?? large, dayOf(2024, 3, 31)),
  );
  assert.equal(new Set(homes).size, 1);
});

test("about fifteen confinements of a thousand bring twins", () => {
  const twins = one.families.filter(({ members }) =>
    members.some(
      (id, index) => index > 0 && one.people[id]?.born === one.people[members[index - 1] ?? -1]?.born,
    ),
  ).length;
  assert.ok(
    twins / one.people.length > 0.007 && twins / one.people.length < 0.025,
    `${twins} pairs of twins`,
  );
});

test("every NHS number and UPN passes its check, and nobody shares one", () => {
  for (const { nhsNumber, upn } of one.people) {
    assert.equal(nhsCheckDigit(nhsNumber.slice(0, 9)), nhsNumber.slice(9));
    assert.equal(upnCheckLetter(upn.slice(1)), upn.charAt(0));
  }
  assert.equal(new Set(one.people.map((each) => each.nhsNumber)).size, one.people.length);
  assert.equal(new Set(one.people.map((each) => each.upn)).size, one.people.length);
});

test("no postcode is of an area that the Royal Mail uses", () => {
  const postcodes = one.families.flatMap(({ homes }) => homes.map((home) => home.postcode));
  assert.ok(postcodes.every((postcode) => /^OK\d{1,2} \d[A-HJLN-UW-Z]{2}$/.test(postcode)));
});
