import { eighteenth } from "../days.ts";
import { storyBegins, storyEnds } from "../families/sketches.ts";
import type { Day, Person } from "../life.ts";
import type { Random } from "../random.ts";
import type { Acquaintance } from "./acquaintance.ts";
import type { ContactLife } from "./contacts.ts";

/** A family worker's help for one child. */
export interface EarlyHelpLife {
  readonly person: number;
  readonly start: Day;
  readonly end: Day | null;
  readonly reason: string;
  readonly endReason: string | null;
  /** Numbers the team, from 0. */
  readonly team: number;
}

const reasons: readonly (readonly [string, number])[] = [
  ["Behaviour at home or school", 24],
  ["Parental mental health", 18],
  ["Domestic abuse, family recovering", 13],
  ["Attendance", 14],
  ["Housing or debt", 9],
  ["Special educational needs", 12],
  ["Parenting support", 20],
];

const teams = 6;

/** What opens an episode: a contact that asked for it, or an assessment that ended with it (closure RC9). */
interface Opening {
  readonly person: number;
  readonly from: Day;
  readonly reason?: string;
}

/** All early help episodes of the story, in order of start. Nobody has two at once. */
export function earlyHelp(
  known: Acquaintance,
  contacts: readonly ContactLife[],
  random: Random,
): EarlyHelpLife[] {
  const openings = [
    ...afterContacts(contacts, random),
    ...stepDowns(known, random),
    ...earlier(known, random),
  ].sort((a, b) => a.from - b.from || a.person - b.person);
  const busyUntil = new Map<number, Day>();
  const episodes: EarlyHelpLife[] = [];
  for (const opening of openings) {
    const episode = begin(known, opening, random);
    if (!episode || episode.start < (busyUntil.get(opening.person) ?? 0)) continue;
    busyUntil.set(opening.person, episode.end ?? storyEnds + 1);
    episodes.push(episode);
  }
  return episodes;
}

function afterContacts(contacts: readonly ContactLife[], random: Random): Opening[] {
  return contacts
    .filter(({ outcome }) => outcome === "EARLY_HELP" && random.chance(0.72))
    .map(({ person, date }) => ({ person, from: date + random.integer(2, 21) }));
}

function stepDowns({ careers }: Acquaintance, random: Random): Opening[] {
  return careers.flatMap(({ person, referrals }) =>
    referrals
      .filter(
        ({ closure }) => closure?.reason === "RC9" && closure.date >= storyBegins && random.chance(0.82),
      )
      .map(({ closure }) => ({
        person,
        from: (closure?.date ?? 0) + random.integer(0, 14),
        reason: "Step-down after assessment",
      })),
  );
}

/** Help that was under way when somebody became worried enough to refer. */
function earlier({ careers }: Acquaintance, random: Random): Opening[] {
  return careers.flatMap(({ person, referrals }) =>
    referrals
      .filter(({ date }) => date > storyBegins + 40 && random.chance(0.16))
      .map(({ date }) => ({ person, from: Math.max(storyBegins, date - random.integer(30, 200)) })),
  );
}

/** An episode, unless the child is unborn, gone, of age, in care or with social care already. */
function begin(
  known: Acquaintance,
  { person: id, from: start, reason }: Opening,
  random: Random,
): EarlyHelpLife | null {
  const person = known.person(id);
  const comesOfAge = eighteenth(person.born);
  const moves = person.leaves ?? Number.POSITIVE_INFINITY;
  const length = random.integer(50, 280);
  const outcome = random.weighted([
    ["Outcomes met", 64],
    ["Family disengaged", 22],
    ["Support plan moved to school", 14],
  ] as const);
  const team = random.integer(0, teams - 1);
  const why = reason ?? random.weighted(reasons);
  if (
    start > storyEnds ||
    person.born > start ||
    person.arrives > start ||
    moves <= start ||
    comesOfAge <= start
  )
    return null;
  if (known.openEpisodeOn(person, start) || known.inCareOn(person, start)) return null;
  const referred = nextReferral(known, person, start);
  const ends: readonly (readonly [Day, string])[] = [
    [start + length, outcome],
    [referred, "Stepped up to social care"],
    [moves, "Moved out of area"],
    [comesOfAge, "Turned 18"],
  ];
  const [end, endReason] = ends.reduce((first, each) => (each[0] < first[0] ? each : first));
  const open = end > storyEnds;
  return { person: id, start, end: open ? null : end, reason: why, endReason: open ? null : endReason, team };
}

function nextReferral(known: Acquaintance, person: Person, after: Day): Day {
  const next = known
    .referralsOf(person)
    .find(({ date, noFurtherAction }) => date > after && !noFurtherAction);
  return next?.date ?? Number.POSITIVE_INFINITY;
}
