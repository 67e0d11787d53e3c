import type { Day } from "../life.ts";
import { closuresIn } from "../targets/index.ts";
import { isOpen } from "../working-days.ts";
import { DeadEnd } from "./agenda.ts";
import { dayBy, pickBy, sizes } from "./chance.ts";
import { earlyHelpCodes } from "./codes.ts";
import { openDay } from "./seasons.ts";
import { type KnownChild, knownSiblings, openEpisode, openPlan, openStay, type Year } from "./state.ts";

const together = [50, 27, 14, 6, 3];

/** Days from referral to closure after assessment, least and most, by how hard it is to find such a case. */
const afterAssessment = [
  [14, 75],
  [12, 110],
  [12, 365],
  [5, 366],
] as const;

/**
 * Enters the period's closures: those after assessment (RC8, RC9), which the Department counts by year of referral,
 * and the others, so many that the open episodes at the period's end are as published.
 */
export function planClosures(year: Year): void {
  const { period, random } = year;
  const assessed = period.figures["referrals-assessed-not-in-need"];
  const others = closuresIn(year.before, period.figures) - assessed;
  if (others < 0) throw new DeadEnd(`too few episodes close in ${period.label}`);
  for (const size of sizes(random, assessed, together)) {
    let wanted = size;
    year.agenda.add(assessedDay(year), {
      what: "a closure after assessment",
      order: 8,
      attempt: (day, ease) => {
        wanted -= closeSome(year, { day, ease, wanted }, true);
        return wanted === 0;
      },
    });
  }
  for (const size of sizes(random, others, together)) {
    let wanted = size;
    year.agenda.add(openDay(random, period.from, period.to - 1), {
      what: "a closure",
      order: 9,
      attempt: (day, ease) => {
        wanted -= closeSome(year, { day, ease, wanted }, false);
        return wanted === 0;
      },
    });
  }
}

function assessedDay({ period, random }: Year): Day {
  return dayBy(random, period.from + 20, period.to - 1, (day) => {
    return isOpen(day) ? Math.min(60, day - period.from - 15) : 0;
  });
}

function closeSome(year: Year, how: { day: Day; ease: number; wanted: number }, assessed: boolean): number {
  const { world, random } = year;
  const ripe = (child: KnownChild) => (assessed ? onlyAssessed(year, child, how) : ripeness(child, how));
  const first = pickBy(random, world.open, ripe);
  if (!first) return 0;
  const since = openEpisode(first).date;
  const others = knownSiblings(world, first).filter(
    (child) => world.open.has(child) && openEpisode(child).date === since && ripe(child) > 0,
  );
  const found = [first, ...others].slice(0, how.wanted);
  const helped = random.chance(how.day >= earlyHelpCodes ? 0.45 : 0);
  for (const child of found) {
    const reason = assessed ? (helped ? "RC9" : "RC8") : whyClosed(year, child, how.day);
    openEpisode(child).closure = { date: how.day, reason };
    world.open.delete(child);
  }
  return found.length;
}

/** 1 where the case was referred this period and nothing but an assessment followed. */
function onlyAssessed(
  { period }: Year,
  child: KnownChild,
  { day, ease }: { day: Day; ease: number },
): number {
  const episode = openEpisode(child);
  if (episode.date < period.from || episode.enquiries.length > 0 || !isQuiet(child, day)) return 0;
  if (tookMore(child, episode.date) || child.person.unaccompanied || child.person.born > day) return 0;
  const [least, most] = afterAssessment[ease] ?? afterAssessment[3];
  const age = day - episode.date;
  return age >= least && age <= most ? 1 : 0;
}

function tookMore(child: KnownChild, since: Day): boolean {
  return child.stays.some(({ start }) => start >= since) || openEpisode(child).plans.length > 0;
}

function isQuiet(child: KnownChild, day: Day): boolean {
  return !openPlan(child) && !openStay(child) && child.busyUntil < day;
}

/** How likely the case is to close: some within months, some never; a step down from a plan is mostly held for a while. */
function ripeness(child: KnownChild, { day, ease }: { day: Day; ease: number }): number {
  if (!isQuiet(child, day)) return 0;
  const episode = openEpisode(child);
  const age = day - episode.date;
  if (age < 10) return 0;
  if (child.gone) return 500;
  const inCareOnce = child.stays.some(({ start }) => start >= episode.date);
  const adult = day - child.eighteen;
  if (adult >= 0) return inCareOnce ? (adult > 3 * 365 ? 6 : adult > 200 ? 0.2 : 0.02) : 60;
  if (ease >= 2) return 1;
  const steppedDown = day - (child.plans.at(-1)?.end ?? -1e6);
  if (steppedDown < 84) return 0.12;
  const held = steppedDown < 300 ? 2 : 1;
  if (child.person.born > day) return 0.1;
  if (age < 60) return 0.3 * held;
  if (age < 365) return held;
  return (age < 730 ? 0.4 : 0.13) * held;
}

function whyClosed({ period, random }: Year, child: KnownChild, day: Day): string {
  const episode = openEpisode(child);
  const stay = child.stays.findLast(({ start }) => start >= episode.date);
  if (stay?.endReason === "E11" || stay?.endReason === "E12") return "RC1";
  if (stay?.endReason === "E41") return "RC3";
  if (stay?.endReason === "E45" || stay?.endReason === "E46") return "RC4";
  if (child.gone) return "RC5";
  if (day >= child.eighteen) return "RC6";
  const nothingMore = episode.enquiries.length === 0 && !tookMore(child, episode.date);
  // A referral of the year before whose assessment ends only now: the census counts it in neither year.
  if (nothingMore && episode.date < period.from && day - episode.date < 120 && random.chance(0.4))
    return "RC8";
  return random.chance(0.03) ? "RC5" : "RC7";
}
