import { contactsExtract, earlyHelpExtract } from "./front-door.ts";
import { healthVisitingExtract } from "./health-visiting.ts";
import { personIndexExtract } from "./person-index.ts";
import { policeExtract } from "./police.ts";
import { populationExtract } from "./population.ts";
import { addressesExtract, exclusionsExtract, pupilsExtract, sessionsExtract } from "./school-census.ts";
import type { Extract } from "./world.ts";

/** Written for every period, but for the last, which is only a quarter. */
const yearly: readonly Extract[] = [
  populationExtract,
  pupilsExtract,
  addressesExtract,
  sessionsExtract,
  exclusionsExtract,
];

const always: readonly Extract[] = [
  personIndexExtract,
  contactsExtract,
  earlyHelpExtract,
  policeExtract,
  healthVisitingExtract,
];

/** The files of one period, besides the statutory returns. */
export function extractsOf(period: { readonly label: string }): readonly Extract[] {
  return period.label.includes("-q") ? always : [...yearly, ...always];
}
