import { iso } from "../days.ts";
import type {
  AssessmentLife,
  Career,
  County,
  Day,
  Person,
  ProtectionPlanLife,
  ReferralLife,
} from "../life.ts";
import { plusWorkingDays } from "../working-days.ts";
import { asKnown, type ReturnPeriod } from "./as-known.ts";
import { type Element, group, leaf, render } from "./element.ts";
import { childIdentifiers, disabilities } from "./identity.ts";

/** From this year on the return has child in need plans: the Department's schema of the years before has none. */
const firstWithChildInNeedPlans = "2021-22";

/**
 * The child in need census of one period as XML (the Department's CIN census schema): every episode open in it, and
 * every referral of it that went no further, as known at its end.
 * @param write takes each line
 * @returns how many records (children, episodes and their parts) were written
 */
export function writeCensus(
  story: { readonly county: County; readonly careers: readonly Career[] },
  period: ReturnPeriod,
  write: (line: string) => void,
): number {
  let records = 0;
  write('<?xml version="1.0" encoding="utf-8"?>');
  write("<Message>");
  for (const line of render(header(period), 1)) write(line);
  write("  <Children>");
  for (const { person, referrals } of story.careers) {
    const who = story.county.people[person];
    const episodes = referrals.map((each) => asKnown(each, period)).filter((each) => each !== null);
    if (!who || episodes.length === 0) continue;
    const child = childOf(who, episodes, period);
    records += recordsIn(child);
    for (const line of render(child, 2)) write(line);
  }
  write("  </Children>");
  write("</Message>");
  return records;
}

function header({ label, to }: ReturnPeriod): Element {
  const year = String(Number(label.slice(0, 4)) + 1);
  return group("Header", [
    group("CollectionDetails", [
      leaf("Collection", "CIN"),
      leaf("Year", year),
      leaf("ReferenceDate", iso(to)),
    ]),
    group("Source", [
      leaf("SourceLevel", "L"),
      // No English authority has 999.
      leaf("LEA", "999"),
      leaf("SoftwareCode", "Waymark synthetic county"),
      leaf("SerialNo", "001"),
      leaf("DateTime", `${iso(to + 60)}T09:00:00`),
    ]),
  ]);
}

function childOf(person: Person, episodes: readonly ReferralLife[], period: ReturnPeriod): Element {
  return group("Child", [
    group("ChildIdentifiers", childIdentifiers(person, episodes, period)),
    group("ChildCharacteristics", [
      leaf("Ethnicity", person.born > period.to ? "NOBT" : person.ethnicity),
      ...disabilities(person, episodes, period),
    ]),
    ...episodes.map((episode) => details(episode, period)),
  ]);
}

function details(episode: ReferralLife, period: ReturnPeriod): Element {
  const plans = period.label >= firstWithChildInNeedPlans ? episode.childInNeedPlans : [];
  return group("CINdetails", [
    leaf("CINreferralDate", iso(episode.date)),
    leaf("ReferralSource", episode.source),
    ...(episode.noFurtherAction ? [] : [leaf("PrimaryNeedCode", episode.need)]),
    ...dated("CINclosureDate", episode.closure?.date ?? null),
    ...(episode.closure ? [leaf("ReasonForClosure", episode.closure.reason)] : []),
    ...episode.assessments.map(assessment),
    ...plans.map(({ start, end }) =>
      group("CINPlanDates", [leaf("CINPlanStartDate", iso(start)), ...dated("CINPlanEndDate", end)]),
    ),
    ...episode.section47s.map(({ start, conference, conferenceNotRequired }) =>
      group("Section47", [
        leaf("S47ActualStartDate", iso(start)),
        ...(conferenceNotRequired ? [] : [leaf("InitialCPCtarget", iso(plusWorkingDays(start, 15)))]),
        ...dated("DateOfInitialCPC", conference),
        leaf("ICPCnotRequired", String(conferenceNotRequired)),
      ]),
    ),
    leaf("ReferralNFA", String(episode.noFurtherAction)),
    ...episode.plans.map(protectionPlan),
  ]);
}

function assessment({ start, authorised, factors }: AssessmentLife): Element {
  return group("Assessments", [
    leaf("AssessmentActualStartDate", iso(start)),
    ...dated("AssessmentAuthorisationDate", authorised),
    ...(factors.length > 0
      ? [
          group(
            "FactorsIdentifiedAtAssessment",
            factors.map((code) => leaf("AssessmentFactors", code)),
          ),
        ]
      : []),
  ]);
}

function protectionPlan(plan: ProtectionPlanLife): Element {
  return group("ChildProtectionPlans", [
    leaf("CPPstartDate", iso(plan.start)),
    ...dated("CPPendDate", plan.end),
    leaf("InitialCategoryOfAbuse", plan.initialCategory),
    leaf("LatestCategoryOfAbuse", plan.latestCategory),
    leaf("NumberOfPreviousCPP", String(plan.previousPlans)),
    ...(plan.reviews.length > 0
      ? [
          group(
            "Reviews",
            plan.reviews.map((day) => leaf("CPPreviewDate", iso(day))),
          ),
        ]
      : []),
  ]);
}

function dated(name: string, day: Day | null): Element[] {
  return day === null ? [] : [leaf(name, iso(day))];
}

const records =
  /^(Child|Disability|CINdetails|Assessments|CINPlanDates|Section47|ChildProtectionPlans|CPPreviewDate)$/;

function recordsIn(element: Element): number {
  const own = records.test(element.name) ? 1 : 0;
  return own + element.parts.reduce((sum, part) => sum + recordsIn(part), 0);
}
