import assert from "node:assert/strict";
import { test } from "node:test";
import { acquaintance } from "../agencies/acquaintance.ts";
import { dayOf, iso } from "../days.ts";
import type { Person } from "../life.ts";
import { randomFrom } from "../random.ts";
import { recordWith } from "./record.ts";
import { misdated, miskeyed, misspelt } from "./slips.ts";

const person: Person = {
  id: 0,
  family: 0,
  born: dayOf(2012, 3, 9),
  sex: "F",
  ethnicity: "WBRI",
  forename: "Isabella",
  surname: "Marchwood",
  formerSurname: "Tolland",
  surnameChanged: dayOf(2020, 6, 1),
  nhsNumber: "9990000018",
  upn: "H801200001001",
  councilId: "P100001",
  arrives: dayOf(2011, 1, 1),
  leaves: null,
  unaccompanied: false,
};
const homes = [
  { from: dayOf(2011, 1, 1), to: dayOf(2019, 5, 5), neighbourhood: 0, postcode: "OK1 1AA" },
  { from: dayOf(2019, 5, 5), to: null, neighbourhood: 0, postcode: "OK1 1AB" },
];
const county = { people: [person], families: [{ id: 0, members: [0], homes }], neighbourhoods: [] };
const known = acquaintance(county, [], new Map());
const right = recordWith("none", known, randomFrom("oak"));
const real = recordWith("realistic", known, randomFrom("oak"));

test("without errors an agency has the name of the day: the former one before the change, both after it", () => {
  const before = right(person, { agency: "council", day: dayOf(2020, 5, 31) });
  const after = right(person, { agency: "council", day: dayOf(2020, 6, 1) });
  assert.deepEqual([before.surname, before.formerSurname], ["Tolland", ""]);
  assert.deepEqual([after.surname, after.formerSurname], ["Marchwood", "Tolland"]);
});

test("health has the NHS number, schools the UPN, the council both and the police neither", () => {
  const numbers = (["health-visiting", "schools", "council", "police"] as const).map((agency) => {
    const { nhsNumber, upn } = right(person, { agency, day: dayOf(2021, 1, 1) });
    return [nhsNumber !== "", upn !== ""];
  });
  assert.deepEqual(numbers, [
    [true, false],
    [false, true],
    [true, true],
    [false, false],
  ]);
});

test("an agency that keeps a file makes the same slips every time it writes from it", () => {
  for (const day of [dayOf(2021, 1, 1), dayOf(2022, 1, 1)]) {
    assert.deepEqual(
      real(person, { agency: "council", day }),
      real(person, { agency: "council", day: day + 30 }),
    );
  }
});

test("the police write a child down anew each time: of a thousand notices some misspell, some shorten, some misdate", () => {
  const notices = Array.from({ length: 1000 }, (_, anew) =>
    real(person, { agency: "police", day: dayOf(2021, 1, 1), anew }),
  );
  const share = (wrong: (notice: (typeof notices)[number]) => boolean) => notices.filter(wrong).length / 1000;
  const short = share(({ forename }) => forename === "Bella" || forename === "Izzy");
  const undated = share(({ born }) => born === null);
  const elsewhere = share(({ postcode }) => postcode === "OK1 1AA");
  assert.ok(short > 0.1 && short < 0.3, `${short} shortened`);
  assert.ok(undated > 0.02 && undated < 0.07, `${undated} without a date`);
  assert.ok(elsewhere > 0.06 && elsewhere < 0.14, `${elsewhere} with the old postcode`);
  assert.ok(share(({ surname }) => surname === "Tolland") > 0.2, "nobody knows the old surname");
});

test("half of those who came alone have the first of January as their birthday, the same at every agency", () => {
  const alone = Array.from({ length: 400 }, (_, id) => ({
    ...person,
    id,
    unaccompanied: true,
    born: dayOf(2006, 8, 14),
  }));
  const others = acquaintance({ ...county, people: alone }, [], new Map());
  const record = recordWith("realistic", others, randomFrom("oak"));
  const day = dayOf(2022, 1, 1);
  const assigned = alone.filter(
    (each) => iso(record(each, { agency: "council", day }).born ?? 0) === "2006-01-01",
  );
  assert.ok(assigned.length > 150 && assigned.length < 250, `${assigned.length} of 400`);
  const atSchool = assigned.filter(
    (each) => iso(record(each, { agency: "schools", day }).born ?? 0) === "2006-01-01",
  );
  assert.ok(atSchool.length >= assigned.length - 4, "schools were told another day");
});

test("a slip of the keyboard changes one or two letters and never the first", () => {
  const random = randomFrom("oak");
  for (let count = 0; count < 500; count += 1) {
    const wrong = misspelt("Marchwood", random);
    assert.ok(wrong.startsWith("M") && Math.abs(wrong.length - 9) <= 1, wrong);
  }
});

test("a wrong date of birth is another real day, and a miskeyed number another number of the same length", () => {
  const random = randomFrom("oak");
  for (let day = dayOf(2010, 1, 1); day < dayOf(2011, 1, 1); day += 1) {
    assert.notEqual(misdated(day, random), day, iso(day));
  }
  assert.equal(miskeyed("9990000018"), "9990000019");
});
