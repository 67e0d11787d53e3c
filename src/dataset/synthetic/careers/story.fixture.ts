import type { Career, County } from "../life.ts";
import { randomFrom } from "../random.ts";
import { type Targets, targetsFor } from "../targets/index.ts";
import { plainCounty } from "./county.fixture.ts";
import { liveCareers, unaccompaniedArrivals } from "./index.ts";

/** A plain county of 6,000 children whose careers have been lived, for tests. */
export function plainStory(
  seed: string,
  children = 6000,
): { targets: Targets; county: County; careers: Career[] } {
  const targets = targetsFor(children);
  if ("refused" in targets) throw new Error(targets.refused);
  const random = randomFrom(seed);
  const alone = unaccompaniedArrivals(targets, random.stream("alone"));
  const county = plainCounty(children, alone, random.stream("county"));
  return { targets, county, careers: liveCareers(county, targets, random.stream("careers")) };
}
