import type { Career, County } from "../life.ts";
import type { Random } from "../random.ts";
import type { Targets } from "../targets/index.ts";
import { DeadEnd, newAgenda } from "./agenda.ts";
import { planCare } from "./care.ts";
import { planUnaccompanied } from "./care-alone.ts";
import { planClosures } from "./closures.ts";
import { conferencesToCome, planEnquiries } from "./enquiries.ts";
import { careersOf } from "./finish.ts";
import { openTheBooks } from "./opening.ts";
import { planEndings } from "./plans.ts";
import { planReferrals } from "./referrals.ts";
import { newWorld, type World } from "./state.ts";

const attempts = 8;

/**
 * What the council did for every child whom it met, such that every total of every period is exactly the target.
 * A period is lived as a diary of exactly so many referrals, enquiries, plans and so on, each of which finds a child
 * whom it fits; should chance lead into a corner, the story is told again with other chances (as repeatably).
 * @throws Error where no telling works, with what nobody was found for
 */
export function liveCareers(county: County, targets: Targets, random: Random): Career[] {
  const corners: string[] = [];
  for (let telling = 1; telling <= attempts; telling += 1) {
    try {
      return tell(newWorld(county, targets, random.stream(`telling ${telling}`)));
    } catch (corner) {
      if (!(corner instanceof DeadEnd)) throw corner;
      corners.push(corner.message);
    }
  }
  throw new Error(
    `No way was found to meet the totals with ${targets.children} children: ${corners.join("; ")}.`,
  );
}

function tell(world: World): Career[] {
  const agenda = newAgenda(world.random.stream("agenda"));
  const conferences = conferencesToCome(world.targets, world.random.stream("conferences"));
  openTheBooks(world);
  world.targets.periods.forEach((period, index) => {
    const before = world.targets.periods[index - 1]?.figures ?? world.targets.opening;
    const year = { world, agenda, period, index, before, random: world.random.stream(period.label) };
    const arriving = planUnaccompanied(year);
    planReferrals(year, arriving);
    planEnquiries(year, conferences);
    const endsLeft = planEndings(year);
    planCare(year, arriving, endsLeft);
    planClosures(year);
    agenda.live(period.from, period.to);
  });
  return careersOf(world);
}
