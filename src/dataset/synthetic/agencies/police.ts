import { ageOn } from "../days.ts";
import { storyBegins, storyEnds } from "../families/sketches.ts";
import { type Day, livesHere, type Person } from "../life.ts";
import type { Random } from "../random.ts";
import type { Acquaintance } from "./acquaintance.ts";
import type { Hardship } from "./hardship.ts";
import { isSchoolDay } from "./school-terms.ts";

/** A notice that the police sent about one child after an incident. */
export interface NotificationLife {
  readonly person: number;
  /** Numbers the incident; brothers and sisters share it. */
  readonly incident: number;
  readonly day: Day;
  /** Minutes after midnight, local time. */
  readonly minute: number;
  readonly receivedDay: Day;
  readonly receivedMinute: number;
  readonly type: "PPN_CHILD" | "PPN_ADULT_WITH_CHILD" | "ENCOMPASS" | "MISSING";
  readonly grading: "high" | "medium" | "low";
  readonly domesticAbuse: boolean;
  readonly present: boolean;
}

/** Incidents in a year that touch a child and lead to nothing more, of all children. */
const incidentsAYear = 0.028;

type Incident = Omit<NotificationLife, "person" | "incident" | "present">;

/** All notifications of the story, in order of receipt. */
export function notifications(known: Acquaintance, hard: Hardship, random: Random): NotificationLife[] {
  const list: NotificationLife[] = [];
  let incident = 0;
  const add = (what: Incident, children: readonly Person[], from: Random) => {
    incident += 1;
    for (const { id } of children) list.push({ ...what, person: id, incident, present: from.chance(0.8) });
  };
  beforeReferrals(known, random.stream("before referrals"), add);
  missingFromCare(known, random.stream("missing"), add);
  const others = random.stream("others");
  const children = known.county.people.length * 0.6;
  const count = Math.round((incidentsAYear * children * (storyEnds - storyBegins)) / 365.25);
  for (let made = 0; made < count; made += 1) {
    const day = others.integer(storyBegins, storyEnds - 2);
    add(incidentOn(day, others), hard.childrenOn(day, others), others);
  }
  return list
    .filter((each) => each.receivedDay <= storyEnds)
    .sort(
      (a, b) => a.receivedDay - b.receivedDay || a.receivedMinute - b.receivedMinute || a.person - b.person,
    );
}

type Add = (what: Incident, children: readonly Person[], from: Random) => void;

/** Most referrals by the police follow an incident of the days before; some others follow one too. */
function beforeReferrals(known: Acquaintance, random: Random, add: Add) {
  const told = new Set<string>();
  for (const { person, referrals } of known.careers) {
    const who = known.person(person);
    for (const { date, source } of referrals) {
      const own = source === "6";
      const day = date - (own ? random.integer(1, 3) : random.integer(2, 60));
      const children = known.childrenAtHome(known.family(who), day);
      if (!random.chance(own ? 0.9 : 0.18) || day < storyBegins || !children.includes(who)) continue;
      // Brothers and sisters are referred together: one incident, not one for each.
      const key = `${who.family} ${date}`;
      if (!told.has(key)) add(incidentOn(day, random), children, random);
      told.add(key);
    }
  }
}

function missingFromCare({ careers, county }: Acquaintance, random: Random, add: Add) {
  for (const { person, lookedAfter } of careers) {
    const who = county.people[person];
    for (const { kind, start } of lookedAfter.flatMap((period) => period.missing)) {
      if (kind !== "M" || !who || !livesHere(who, start) || start < storyBegins || !random.chance(0.8))
        continue;
      const minute = random.integer(20 * 60, 23 * 60 + 59);
      const grading = random.weighted([
        ["high", 2],
        ["medium", 6],
        ["low", 2],
      ] as const);
      const received = { receivedDay: start + 1, receivedMinute: random.integer(7 * 60, 11 * 60) };
      add({ day: start, minute, ...received, type: "MISSING", grading, domesticAbuse: false }, [who], random);
    }
  }
}

/** Evenings and weekends are the busiest. Notice under Operation Encompass comes before the next school day begins. */
function incidentOn(day: Day, random: Random): Incident {
  const minute = random.chance(0.65) ? random.integer(16 * 60, 23 * 60 + 59) : random.integer(0, 16 * 60);
  const domesticAbuse = random.chance(0.62);
  const grading = random.weighted([
    ["high", 14],
    ["medium", 41],
    ["low", 45],
  ] as const);
  if (domesticAbuse && isSchoolDay(day + 1) && random.chance(0.7)) {
    const received = { receivedDay: day + 1, receivedMinute: random.integer(6 * 60 + 30, 8 * 60 + 20) };
    return { day, minute, ...received, type: "ENCOMPASS", grading, domesticAbuse };
  }
  const type = random.chance(0.7) ? "PPN_CHILD" : "PPN_ADULT_WITH_CHILD";
  const later = random.integer(60, 36 * 60);
  const receivedDay = day + Math.floor((minute + later) / 1440);
  return { day, minute, receivedDay, receivedMinute: (minute + later) % 1440, type, grading, domesticAbuse };
}

/** School age in the sense of Operation Encompass: from reception to seventeen. */
export const ofSchoolAge = (person: Person, day: Day) => {
  const age = ageOn(person.born, day);
  return age >= 4 && age < 18;
};
