import assert from "node:assert/strict";
import { test } from "node:test";
import { acquaintance } from "../agencies/acquaintance.ts";
import { adoptionsIn } from "../agencies/adoptions.ts";
import { dayOf, iso } from "../days.ts";
import { makeNeighbourhoods } from "../geography/neighbourhoods.ts";
import type { Career, CarePeriod, Person, ReferralLife } from "../life.ts";
import { randomFrom } from "../random.ts";
import { recordWith } from "../recording/record.ts";
import { personIndexExtract } from "./person-index.ts";
import type { World } from "./world.ts";

const random = randomFrom("oak");
const neighbourhoods = makeNeighbourhoods(3000, random);
const period = (year: number) => ({
  label: `${year}-${(year + 1) % 100}`,
  from: dayOf(year, 4, 1),
  to: dayOf(year + 1, 3, 31),
});

const child: Person = {
  id: 0,
  family: 0,
  born: dayOf(2019, 7, 14),
  sex: "M",
  ethnicity: "WBRI",
  forename: "Owen",
  surname: "Marchwood",
  nhsNumber: "9990000018",
  upn: "H801200001001",
  councilId: "P100001",
  arrives: dayOf(2018, 1, 1),
  leaves: null,
  unaccompanied: false,
};
const homes = [
  { from: dayOf(2018, 1, 1), to: dayOf(2020, 2, 2), neighbourhood: 1, postcode: "OK1 2AB" },
  { from: dayOf(2020, 2, 2), to: null, neighbourhood: 2, postcode: "OK1 4AB" },
];
const care: CarePeriod = {
  start: dayOf(2019, 9, 1),
  end: dayOf(2021, 6, 1),
  endReason: "E11",
  legal: [{ from: dayOf(2019, 9, 1), status: "C1" }],
  placements: [],
  reviews: [],
  missing: [],
};
const referral: ReferralLife = {
  date: dayOf(2019, 5, 1),
  source: "3D",
  need: "N1",
  noFurtherAction: false,
  closure: { date: dayOf(2021, 6, 1), reason: "RC1" },
  assessments: [],
  section47s: [],
  plans: [],
  childInNeedPlans: [],
};

/** The index's rows of one year, by heading, for a child expected in 2019, in care, then adopted, then helped again. */
function index(year: number, who = child): Record<string, string>[] {
  const county = { people: [who], families: [{ id: 0, members: [0], homes }], neighbourhoods };
  const careers: Career[] = [{ person: 0, referrals: [referral], lookedAfter: [care] }];
  const known = acquaintance(county, careers, adoptionsIn(county, careers, random.stream("adoptions")));
  const contacts = [{ person: 0, date: dayOf(2023, 5, 5), source: "1A", outcome: "EARLY_HELP" as const }];
  const writeDown = recordWith("none", known, random);
  const world: World = {
    known,
    contacts,
    earlyHelp: [],
    notifications: [],
    reviews: [],
    writeDown,
    censusIn: () => [],
  };
  const lines = [...personIndexExtract.lines(world, period(year), (day) => (day === null ? "" : iso(day)))];
  return lines.map(({ fields }) =>
    Object.fromEntries(personIndexExtract.heading.map((name, at) => [name, String(fields[at])])),
  );
}

test("an unborn child has a surname and an expected date only, and before it is known it has nothing", () => {
  const born = dayOf(2020, 4, 20);
  const [row, ...more] = index(2019, { ...child, born });
  assert.ok(row && more.length === 1);
  const { forename, surname, birth_date, expected_birth_date, sex, nhs_number } = row;
  assert.deepEqual(
    [forename, surname, birth_date, expected_birth_date, sex, nhs_number],
    ["", "Marchwood", "", iso(born), "", ""],
  );
  assert.deepEqual(index(2018), []);
});

test("while the child is known the index gives every home since, each with its days, as known at the year's end", () => {
  const rows = index(2019).map((row) => [
    row.person_id,
    row.forename,
    row.birth_date,
    row.postcode,
    row.from,
    row.to,
    row.sealed,
  ]);
  assert.deepEqual(rows, [
    ["P100001", "Owen", "2019-07-14", "OK1 2AB", "2019-05-01", "2020-02-02", ""],
    ["P100001", "Owen", "2019-07-14", "OK1 4AB", "2020-02-02", "", ""],
  ]);
});

test("in the year of the adoption the old file is sealed and its last address ends; then it is seen no more", () => {
  const [, last] = index(2021);
  assert.deepEqual([last?.sealed, last?.to], ["before", "2021-06-01"]);
  assert.deepEqual(index(2022), []);
});

test("an adopted child of whom the council hears again has a new file with nothing of the old one but who the child is", () => {
  const [old] = index(2020);
  const [row, ...more] = index(2023);
  assert.ok(old && row && more.length === 0);
  assert.equal(row.sealed, "after");
  assert.equal(row.birth_date, old.birth_date);
  for (const field of ["person_id", "surname", "nhs_number", "postcode"])
    assert.notEqual(row[field], old[field], field);
});
