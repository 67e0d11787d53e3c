import { british, civil, dayOf } from "../days.ts";
import type { Career, County, Day, Person } from "../life.ts";
import { type Random, randomFrom } from "../random.ts";
import type { ReturnPeriod } from "./as-known.ts";
import type { Sheet903 } from "./looked-after.ts";

/** Thirteen weeks in care since fourteen, some of it at sixteen or older (Children Act 1989, s.23A and Schedule 2). */
const thirteenWeeks = 91;

/** OC3: care leavers around their 17th to 21st birthday in the period. */
export function leavers(county: County, careers: readonly Career[], period: ReturnPeriod): Sheet903 {
  const rows = careers.flatMap((career) => {
    const person = county.people[career.person];
    if (!person || !hasBirthday(person, period) || !leftCare(person, career, period)) return [];
    return [row(person, period)];
  });
  return { name: "oc3", heading: ["CHILD", "DOB", "IN_TOUCH", "ACTIV", "ACCOM"], rows };
}

function hasBirthday(person: Person, period: ReturnPeriod): boolean {
  return [17, 18, 19, 20, 21].some((age) => {
    const day = birthday(person, age);
    return day >= period.from && day <= period.to;
  });
}

function birthday(person: Person, age: number): Day {
  const { year, month, day } = civil(person.born);
  return dayOf(year + age, month, day);
}

/** True where care has ended and lasted long enough, late enough, for the council to owe help afterwards. */
function leftCare(person: Person, { lookedAfter }: Career, { to }: ReturnPeriod): boolean {
  const stays = lookedAfter.filter(({ legal }) => legal[0]?.status !== "V4");
  if (stays.length === 0 || stays.some(({ start, end }) => start <= to && (end === null || end > to)))
    return false;
  const fourteen = birthday(person, 14);
  const past = stays.filter(({ end }) => end !== null && end <= to);
  const days = past.reduce(
    (sum, { start, end }) => sum + Math.max(0, (end ?? to) - Math.max(start, fourteen)),
    0,
  );
  return (
    days >= thirteenWeeks &&
    past.some(({ end, endReason }) => (end ?? 0) > birthday(person, 16) && endReason !== "E3")
  );
}

function row(person: Person, period: ReturnPeriod): string[] {
  const random = randomFrom(`oc3 ${person.councilId} ${person.born} ${period.label}`);
  const touch = random.weighted([
    ["YES", 93],
    ["NO", 4],
    ["REFU", 2],
    ["NREQ", 1],
  ]);
  const facts = touch === "YES" ? situation(random) : ["0", "0"];
  return [person.councilId, british(person.born), touch, ...facts];
}

/** What the young person does, and the kind of home: 1 suitable, 2 not. */
function situation(random: Random): [string, string] {
  const activity = random.weighted([
    ["F1", 5],
    ["F2", 16],
    ["P2", 4],
    ["F4", 3],
    ["F5", 17],
    ["P5", 6],
    ["G4", 14],
    ["G5", 23],
    ["G6", 5],
  ]);
  const home = random.pick(["B", "C", "D", "E", "K", "R", "T", "U", "U", "U", "V", "Y"]);
  return [activity, `${home}${random.chance(0.9) ? "1" : "2"}`];
}
