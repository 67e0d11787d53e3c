import { ageOn, civil, dayOf } from "../days.ts";
import { type County, homeOn, livesHere } from "../life.ts";
import type { Extract, Period } from "./world.ts";

/** Children by neighbourhood and single year of age on the 30 June in a period, where it is over in time to be estimated. */
export const populationExtract: Extract = {
  format: "population-estimates",
  agency: "public-health",
  heading: ["neighbourhood", "mid_year", "age", "children"],
  *lines({ known: { county } }, period) {
    const counts = countByAge(county, period);
    for (const [index, { code }] of county.neighbourhoods.entries()) {
      for (let age = 0; age < 18; age += 1) {
        yield { fields: [code, civil(period.from).year, age, counts[index]?.[age] ?? 0] };
      }
    }
  },
};

function countByAge(county: County, period: Period): number[][] {
  const day = dayOf(civil(period.from).year, 6, 30);
  const counts = county.neighbourhoods.map(() => new Array<number>(18).fill(0));
  for (const person of county.people) {
    const age = ageOn(person.born, day);
    const family = county.families[person.family];
    if (!family || age < 0 || age > 17 || !livesHere(person, day)) continue;
    const ages = counts[homeOn(family, day).neighbourhood];
    if (ages) ages[age] = (ages[age] ?? 0) + 1;
  }
  return counts;
}
