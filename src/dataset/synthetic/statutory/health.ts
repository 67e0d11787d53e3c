import { ageOn, british } from "../days.ts";
import type { Person } from "../life.ts";
import { type Random, randomFrom } from "../random.ts";
import type { ReturnPeriod } from "./as-known.ts";
import type { LookedAfterChild, Sheet903 } from "./looked-after.ts";

const heading = [
  "CHILD",
  "DOB",
  "SDQ_SCORE",
  "SDQ_REASON",
  "CONVICTED",
  "HEALTH_CHECK",
  "IMMUNISATIONS",
  "TEETH_CHECK",
  "HEALTH_ASSESSMENT",
  "SUBSTANCE_MISUSE",
  "INTERVENTION_RECEIVED",
  "INTERVENTION_OFFERED",
];

/** OC2: health and offending of children looked after for the twelve months before the period's end. */
export function health(children: readonly LookedAfterChild[], period: ReturnPeriod): Sheet903 {
  const rows = children
    .filter(({ stays }) => stays.some((stay) => allYear(stay, period)))
    .map(({ person }) => row(person, period));
  return { name: "oc2", heading, rows };
}

function allYear(stay: LookedAfterChild["stays"][number], { to }: ReturnPeriod): boolean {
  const shortBreaks = stay.legal[0]?.status === "V4";
  return !shortBreaks && stay.start <= to - 365 && (stay.end === null || stay.end > to);
}

function row(person: Person, period: ReturnPeriod): string[] {
  const random = randomFrom(`oc2 ${person.councilId} ${person.born} ${period.label}`);
  const age = ageOn(person.born, period.to);
  const misuse = age >= 12 && random.chance(0.04);
  const received = misuse && random.chance(0.6);
  return [
    person.councilId,
    british(person.born),
    ...difficulties(random, age),
    age >= 10 ? flag(random.chance(age >= 14 ? 0.03 : 0.005)) : "",
    age < 5 ? flag(random.chance(0.9)) : "",
    flag(random.chance(0.9)),
    age >= 1 ? flag(random.chance(0.68)) : "",
    flag(random.chance(0.83)),
    flag(misuse),
    misuse ? flag(received) : "",
    misuse && !received ? flag(random.chance(0.8)) : "",
  ];
}

/** The score of the strengths and difficulties questionnaire (ages 4 to 16), or why there is none. */
function difficulties(random: Random, age: number): [string, string] {
  if (age < 4 || age > 16) return ["", ""];
  if (random.chance(0.42)) return [String(Math.min(40, random.integer(2, 15) + random.integer(0, 13))), ""];
  return ["", random.pick(["SDQ2", "SDQ3", "SDQ4", "SDQ5"])];
}

const flag = (yes: boolean) => (yes ? "1" : "0");
