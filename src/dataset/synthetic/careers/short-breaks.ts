import type { Random } from "../random.ts";
import type { Episode, KnownChild, World } from "./state.ts";

/** How many children of ten thousand have a series of short breaks under V4. */
const ofTenThousand = 1.6;

/** Disabled children with short breaks (V4): in the 903, and in none of its headline counts. */
export function giveShortBreaks(world: World): void {
  const random = world.random.stream("short breaks");
  const wanted = Math.max(2, Math.round((world.targets.children * ofTenThousand) / 10_000));
  const last = world.targets.periods.at(-1)?.to ?? 0;
  const suited = [...world.known.values()].flatMap((child) => longNeed(child, last));
  const disabled = suited.filter(({ need }) => need === "N2");
  const chosen = [...random.shuffled(disabled), ...random.shuffled(suited)].slice(0, wanted * 2);
  const given = new Set<KnownChild>();
  for (const episode of chosen) {
    if (given.size === wanted || given.has(episode.child)) continue;
    give(random, episode, last);
    given.add(episode.child);
  }
}

/** Cases of 400 days and more without care, plan or enquiry, of children from two to sixteen. */
function longNeed(child: KnownChild, last: number): Episode[] {
  if (child.stays.length > 0 || child.gone) return [];
  return child.episodes.filter((episode) => {
    const until = Math.min(episode.closure?.date ?? last, child.eighteen - 30);
    const years = (episode.date - child.person.born) / 365.25;
    const quiet = episode.plans.length === 0 && episode.enquiries.length === 0 && !episode.noFurtherAction;
    return quiet && until - episode.date > 400 && years > 2 && years < 16;
  });
}

function give(random: Random, episode: Episode, last: number): void {
  const { child } = episode;
  const until = Math.min(episode.closure?.date ?? last + 1, child.eighteen - 30);
  const start = episode.date + random.integer(50, 90);
  const end = until - random.integer(5, 40);
  const still = episode.closure === null && child.eighteen - 30 > last && random.chance(0.7);
  child.stays.push({ start, end: still ? null : end, endReason: still ? null : "E4A", shortBreaks: true });
}
