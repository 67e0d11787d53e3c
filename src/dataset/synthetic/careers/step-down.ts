import type { Day } from "../life.ts";
import type { Random } from "../random.ts";
import type { Episode, World } from "./state.ts";

/** Fewer days than this and no child in need plan was written down. */
const shortest = 7;

/**
 * Child in need plans: most child protection plans step down to one the day after (often for twelve weeks or more),
 * and many cases have one after their assessment. None runs beside a child protection plan or care.
 */
export function writeChildInNeedPlans(world: World): void {
  const random = world.random.stream("child in need plans");
  const last = world.targets.periods.at(-1)?.to ?? 0;
  for (const child of world.known.values()) {
    for (const episode of child.episodes) {
      if (episode.noFurtherAction || /RC[89]/.test(episode.closure?.reason ?? "")) continue;
      const assessed = episode.assessments[0]?.authorised ?? null;
      if (assessed !== null && random.chance(0.5))
        write(random, episode, assessed + random.integer(1, 9), last);
      for (const plan of episode.plans) {
        if (plan.end !== null && random.chance(0.9)) write(random, episode, plan.end + 1, last);
      }
    }
  }
}

function write(random: Random, episode: Episode, start: Day, last: Day): void {
  const { child, plans } = episode;
  const clash = [
    ...plans,
    ...child.stays.filter(({ shortBreaks }) => !shortBreaks),
    ...episode.childInNeedPlans,
  ];
  if (clash.some((each) => each.start <= start && (each.end === null || each.end >= start))) return;
  const others = clash.map((each) => each.start - 1).filter((day) => day >= start);
  const wanted =
    start +
    random.weighted([
      [random.integer(28, 80), 2],
      [random.integer(84, 190), 5],
      [random.integer(190, 420), 3],
    ]);
  const end = Math.min(wanted, episode.closure?.date ?? Number.POSITIVE_INFINITY, ...others);
  if (start > last || end - start < shortest) return;
  episode.childInNeedPlans.push({ start, end: end > last ? null : end });
}
