import type { Day } from "../life.ts";
import type { Random } from "../random.ts";
import type { PeriodTarget } from "../targets/index.ts";
import { DeadEnd } from "./agenda.ts";
import { pickBy } from "./chance.ts";
import type { KnownChild, Stay, World } from "./state.ts";

/** When the carers of a time in care change. A brief one (in hospital, say) ends with a return to the same carers. */
export interface Moves {
  readonly days: Day[];
  readonly brief: { readonly from: Day; readonly to: Day }[];
}

/** Days between two moves, and between a move and the ends of a year or a stay. */
const apart = 8;

/**
 * The moves of every time in care, such that of those in care at a period's end exactly the published number had three
 * or more placements in it. Temporary placements are only given where their count could not matter.
 */
export function movesInCare(world: World): Map<Stay, Moves> {
  const random = world.random.stream("moves");
  const all = new Map<Stay, Moves>();
  const children = [...world.known.values()].filter(({ stays }) =>
    stays.some(({ shortBreaks }) => !shortBreaks),
  );
  for (const child of children) for (const stay of child.stays) all.set(stay, { days: [], brief: [] });
  for (const period of world.targets.periods) moveInPeriod(random, children, period, all);
  return all;
}

function moveInPeriod(
  random: Random,
  children: readonly KnownChild[],
  period: PeriodTarget,
  all: Map<Stay, Moves>,
): void {
  const present = children.filter((child) => child.stays.some((stay) => inCare(stay, period.to)));
  const often = oftenMoved(random, present, period);
  for (const child of children) {
    const stays = child.stays.filter(
      (stay) => !stay.shortBreaks && stay.start <= period.to && (stay.end ?? period.to) >= period.from,
    );
    const now = stays.at(-1);
    const moves = now && all.get(now);
    if (!now || !moves) continue;
    const room = roomIn(now, period);
    const staysOn = inCare(now, period.to);
    const wanted = often.has(child)
      ? 3 - stays.length + (random.chance(0.2) ? 1 : 0)
      : random.chance(0.27)
        ? 1
        : 0;
    const most = staysOn && !often.has(child) ? 2 - stays.length : 4;
    const days = spread(random, room, Math.min(wanted, most));
    moves.days.push(...days);
    const calm = days.length === 0 && stays.length === 1 && room.to - room.from > 60;
    if (calm && random.chance(0.04)) {
      const from = random.integer(room.from, room.to - 30);
      moves.brief.push({ from, to: from + random.integer(3, 19) });
    }
  }
}

function inCare(stay: Stay, day: Day): boolean {
  return !stay.shortBreaks && stay.start <= day && (stay.end === null || stay.end > day);
}

function roomIn(stay: Stay, period: PeriodTarget): { from: Day; to: Day } {
  const from = Math.max(stay.start, period.from) + apart;
  return { from, to: Math.min(stay.end ?? period.to, period.to) - apart };
}

/** Whoever is counted as moving often: mostly older children and those who have just come. */
function oftenMoved(random: Random, present: readonly KnownChild[], period: PeriodTarget): Set<KnownChild> {
  const wanted = period.figures["three-or-more-placements"];
  const chosen = new Set<KnownChild>();
  while (chosen.size < wanted) {
    const child = pickBy(random, present, (each) => (chosen.has(each) ? 0 : restlessness(each, period)));
    if (!child) throw new DeadEnd(`too few could move three times in ${period.label}`);
    chosen.add(child);
  }
  return chosen;
}

function restlessness(child: KnownChild, period: PeriodTarget): number {
  const stay = child.stays.at(-1);
  const now = child.stays.find((each) => inCare(each, period.to)) ?? stay;
  if (!now) return 0;
  const room = roomIn(now, period);
  if (room.to - room.from < apart * 4) return 0;
  const years = (period.to - child.person.born) / 365.25;
  return (years > 11 ? 2 : years > 4 ? 0.8 : 0.4) * (now.start >= period.from ? 1.8 : 1);
}

/** So many days in the room, each well apart from the others; fewer only where the room is too small. */
function spread(random: Random, room: { from: Day; to: Day }, wanted: number): Day[] {
  const length = room.to - room.from;
  const count = Math.max(0, Math.min(wanted, Math.floor(length / apart)));
  const slack = length - (count - 1) * apart;
  const offsets = Array.from({ length: count }, () => random.integer(0, slack)).sort((a, b) => a - b);
  return offsets.map((offset, index) => room.from + offset + index * apart);
}
