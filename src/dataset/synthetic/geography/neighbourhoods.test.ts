import assert from "node:assert/strict";
import { test } from "node:test";
import { randomFrom } from "../random.ts";
import { makeNeighbourhoods } from "./neighbourhoods.ts";
import { centre, outline } from "./outline.ts";

const random = () => randomFrom("oak").stream("map");
const map = makeNeighbourhoods(60_153, random());

test("the county of full size has 198 neighbourhoods in about sixty wards, a small one at least twelve", () => {
  assert.equal(map.length, 198);
  const wards = new Set(map.map((each) => each.wardCode)).size;
  assert.ok(wards > 50 && wards < 70, `${wards} wards`);
  assert.equal(makeNeighbourhoods(3000, random()).length, 12);
});

test("the neighbourhoods together are the whole county, without gap or overlap", () => {
  const areas = map.map(({ polygon }) => centre(polygon.slice(0, -1)).area);
  const whole = centre(outline(random().stream("outline"))).area;
  const sum = areas.reduce((total, area) => total + area, 0);
  assert.ok(areas.every((area) => area > 0));
  assert.ok(Math.abs(sum / whole - 1) < 0.001, `the parts are ${sum / whole} of the whole`);
});

test("the neighbourhoods of a ward touch one another, so that the ward is one piece", () => {
  const corners = map.map(({ polygon }) => new Set(polygon.map((corner) => corner.join())));
  const touch = (a: number, b: number) => [...(corners[a] ?? [])].some((corner) => corners[b]?.has(corner));
  for (const code of new Set(map.map((each) => each.wardCode))) {
    const members = map.flatMap((each, index) => (each.wardCode === code ? [index] : []));
    const reached = new Set(members.slice(0, 1));
    for (const from of reached) for (const to of members) if (touch(from, to)) reached.add(to);
    assert.equal(reached.size, members.length, `ward ${code} falls apart`);
  }
});

test("neighbours are alike in deprivation: nearer in decile than two drawn by chance", () => {
  const corners = map.map(({ polygon }) => new Set(polygon.map((corner) => corner.join())));
  const gaps = { beside: [] as number[], any: [] as number[] };
  for (const [a, one] of map.entries()) {
    for (const [b, other] of map.entries()) {
      if (b <= a) continue;
      const gap = Math.abs(one.decile - other.decile);
      gaps.any.push(gap);
      if ([...(corners[a] ?? [])].some((corner) => corners[b]?.has(corner))) gaps.beside.push(gap);
    }
  }
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  assert.ok(
    mean(gaps.beside) < 0.75 * mean(gaps.any),
    `${mean(gaps.beside)} beside, ${mean(gaps.any)} by chance`,
  );
});

// Towns and parishes of the county whose published figures calibrate this one.
// biome-ignore format: a list of names reads best in rows
const real = [
  "Shrewsbury", "Oswestry", "Ludlow", "Bridgnorth", "Whitchurch", "Wem", "Ellesmere", "Shifnal", "Broseley", "Bayston",
  "Albrighton", "Clun", "Craven Arms", "Church Stretton", "Cleobury", "Much Wenlock", "Gobowen", "Baschurch", "Pontesbury",
  "Minsterley", "Highley", "Alveley", "Prees", "Loton", "Worfield", "Rowton", "Telford", "Wellington", "Newport", "Meole",
];

test("no name of a real place of the calibrating county is used", () => {
  const names = map.flatMap(({ name, ward }) => [name.toLowerCase(), ward.toLowerCase()]);
  for (const place of real) assert.ok(!names.some((name) => name.includes(place.toLowerCase())), place);
  assert.equal(new Set(map.map((each) => each.name)).size, map.length, "two neighbourhoods share a name");
});
