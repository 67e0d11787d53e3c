import type { Format } from "./format.ts";
import { cinCensus } from "./formats/cin-census/format.ts";
import { contacts } from "./formats/contacts/format.ts";
import { earlyHelp } from "./formats/early-help/format.ts";
import { geography } from "./formats/geography/format.ts";
import { healthVisiting } from "./formats/health-visiting/format.ts";
import { personIndex } from "./formats/person-index/format.ts";
import { policeNotifications } from "./formats/police-notifications/format.ts";
import { populationEstimates } from "./formats/population-estimates/format.ts";
import { registerTallies } from "./formats/register-tallies/format.ts";
import { schoolCensusAddresses } from "./formats/school-census-addresses/format.ts";
import { schoolCensusExclusions } from "./formats/school-census-exclusions/format.ts";
import { schoolCensusPupils } from "./formats/school-census-pupils/format.ts";
import { schoolCensusSessions } from "./formats/school-census-sessions/format.ts";
import { ssda903Ad1 } from "./formats/ssda903-ad1/format.ts";
import { ssda903DeprivationOfLiberty } from "./formats/ssda903-deprivation-of-liberty/format.ts";
import { ssda903Episodes } from "./formats/ssda903-episodes/format.ts";
import { ssda903Header } from "./formats/ssda903-header/format.ts";
import { ssda903Missing } from "./formats/ssda903-missing/format.ts";
import { ssda903Oc2 } from "./formats/ssda903-oc2/format.ts";
import { ssda903Oc3 } from "./formats/ssda903-oc3/format.ts";
import { ssda903PlacedForAdoption } from "./formats/ssda903-placed-for-adoption/format.ts";
import { ssda903PreviousPermanence } from "./formats/ssda903-previous-permanence/format.ts";
import { ssda903Reviews } from "./formats/ssda903-reviews/format.ts";
import { ssda903SocialWorkers } from "./formats/ssda903-social-workers/format.ts";
import { ssda903Uasc } from "./formats/ssda903-uasc/format.ts";

/** Every format that is received here. A new one is a folder in formats/ and a line in this list. */
export const formats: readonly Format[] = [
  cinCensus,
  ssda903Header,
  ssda903Episodes,
  ssda903Reviews,
  ssda903Uasc,
  ssda903Missing,
  ssda903Oc2,
  ssda903Oc3,
  ssda903Ad1,
  ssda903PlacedForAdoption,
  ssda903PreviousPermanence,
  ssda903SocialWorkers,
  ssda903DeprivationOfLiberty,
  personIndex,
  contacts,
  earlyHelp,
  healthVisiting,
  policeNotifications,
  schoolCensusPupils,
  schoolCensusAddresses,
  schoolCensusSessions,
  schoolCensusExclusions,
  geography,
  populationEstimates,
  registerTallies,
];

/** The format with this id, or undefined. */
export function formatOf(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}
