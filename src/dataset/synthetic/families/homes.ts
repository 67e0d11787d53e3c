import type { Day, Home, Neighbourhood } from "../life.ts";
import type { Random } from "../random.ts";
import { storyBegins, storyEnds } from "./sketches.ts";

/** Where families live: which neighbourhoods lie beside which is told by their corners. */
export interface HomeFinder {
  /** The homes of one family, from its first day on, each for some years; the last has no end. */
  homes(arrives: Day, random: Random): Home[];
  /** Another home on a day, anywhere in the county. */
  anywhere(from: Day, random: Random): Home;
}

const inwardLetters = "ABDEFGHJLNPQRSTUWXYZ";

export function homeFinder(neighbourhoods: readonly Neighbourhood[]): HomeFinder {
  const pick = byWeight(neighbourhoods.map((each) => each.weight));
  const beside = touching(neighbourhoods);
  const anywhere = (from: Day, random: Random): Home => at(pick(random.next()), from, random);
  const next = (home: Home, from: Day, random: Random): Home => {
    const near = beside[home.neighbourhood] ?? [];
    const roll = random.next();
    if (roll < 0.35) return at(home.neighbourhood, from, random);
    return roll < 0.7 && near.length > 0 ? at(random.pick(near), from, random) : anywhere(from, random);
  };
  const elsewhere = (home: Home, from: Day, random: Random): Home => {
    for (;;) {
      const found = next(home, from, random);
      if (found.postcode !== home.postcode) return found;
    }
  };
  const homes = (arrives: Day, random: Random): Home[] => {
    const list = [anywhere(arrives, random)];
    for (let home = list[0]; home; home = list.at(-1)) {
      const decile = neighbourhoods[home.neighbourhood]?.decile ?? 5;
      const years = -Math.log(1 - random.next()) / (0.045 + 0.008 * (10 - decile));
      const until = Math.max(home.from, storyBegins) + 90 + Math.round(years * 365.25);
      if (until > storyEnds) return list;
      home.to = until;
      list.push(elsewhere(home, until, random));
    }
    return list;
  };
  return { homes, anywhere };
}

/** A home with a postcode of area OK, which the Royal Mail does not use; each has two sectors to itself. */
function at(neighbourhood: number, from: Day, random: Random): Home {
  const district = 1 + Math.floor(neighbourhood / 5);
  const sector = (neighbourhood % 5) * 2 + random.integer(0, 1);
  const unit = random.integer(0, 24);
  const letters = inwardLetters.charAt(unit % 20) + inwardLetters.charAt((unit * 7 + neighbourhood) % 20);
  return { from, to: null, neighbourhood, postcode: `OK${district} ${sector}${letters}` };
}

function byWeight(weights: readonly number[]): (share: number) => number {
  const sums: number[] = [];
  for (const weight of weights) sums.push((sums.at(-1) ?? 0) + weight);
  const all = sums.at(-1) ?? 0;
  return (share) => {
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const half = (low + high) >> 1;
      if ((sums[half] ?? all) > share * all) high = half;
      else low = half + 1;
    }
    return low;
  };
}

function touching(neighbourhoods: readonly Neighbourhood[]): number[][] {
  const at = new Map<string, number[]>();
  for (const [index, { polygon }] of neighbourhoods.entries()) {
    for (const corner of polygon) at.set(corner.join(), [...(at.get(corner.join()) ?? []), index]);
  }
  return neighbourhoods.map(({ polygon }, index) => {
    const all = new Set(polygon.flatMap((corner) => at.get(corner.join()) ?? []));
    all.delete(index);
    return [...all].sort((a, b) => a - b);
  });
}
