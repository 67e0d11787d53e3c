import { actionsClosedWithImpact } from "./actions-closed-with-impact/indicator.ts";
import { actionsCompletedInTime } from "./actions-completed-in-time/indicator.ts";
import { actionsDue } from "./actions-due/indicator.ts";
import { assessmentsWithin45WorkingDays } from "./assessments-within-45-working-days/indicator.ts";
import { attendances } from "./attendances/indicator.ts";
import { attendancesDue } from "./attendances-due/indicator.ts";
import { challengesMade } from "./challenges-made/indicator.ts";
import { challengesThatChangedSomething } from "./challenges-that-changed-something/indicator.ts";
import { childInNeedEpisodesAt31March } from "./child-in-need-episodes-at-31-march/indicator.ts";
import { conferences } from "./conferences/indicator.ts";
import { conferences010WorkingDays } from "./conferences-0-10-working-days/indicator.ts";
import { conferences1115WorkingDays } from "./conferences-11-15-working-days/indicator.ts";
import { conferences1620WorkingDays } from "./conferences-16-20-working-days/indicator.ts";
import { conferences21PlusWorkingDays } from "./conferences-21-plus-working-days/indicator.ts";
import { conferencesWithin15WorkingDays } from "./conferences-within-15-working-days/indicator.ts";
import { contributionsDue } from "./contributions-due/indicator.ts";
import { contributionsInTime } from "./contributions-in-time/indicator.ts";
import { decisionsMade } from "./decisions-made/indicator.ts";
import { decisionsPublished } from "./decisions-published/indicator.ts";
import { type Indicator, type Measure, measuresOf } from "./definition.ts";
import { educationAttendances } from "./education-attendances/indicator.ts";
import { educationAttendancesDue } from "./education-attendances-due/indicator.ts";
import { escalationsRaised } from "./escalations-raised/indicator.ts";
import { lookedAfterAt31March } from "./looked-after-at-31-march/indicator.ts";
import { lookedAfterCeased } from "./looked-after-ceased/indicator.ts";
import { lookedAfterStarted } from "./looked-after-started/indicator.ts";
import { meetingsHeld } from "./meetings-held/indicator.ts";
import { meetingsQuorate } from "./meetings-quorate/indicator.ts";
import { plansAt31March } from "./plans-at-31-march/indicator.ts";
import { plansStarted } from "./plans-started/indicator.ts";
import { plansStartedRepeatEver } from "./plans-started-repeat-ever/indicator.ts";
import { plansTwoYearsOrMoreAt31March } from "./plans-two-years-or-more-at-31-march/indicator.ts";
import { population0To17 } from "./population-0-17/indicator.ts";
import { reReferrals } from "./re-referrals/indicator.ts";
import { referrals } from "./referrals/indicator.ts";
import { referralsAssessedNotInNeed } from "./referrals-assessed-not-in-need/indicator.ts";
import { referralsNoFurtherAction } from "./referrals-no-further-action/indicator.ts";
import { section47Enquiries } from "./section-47-enquiries/indicator.ts";
import { stepDownKept } from "./step-down-kept/indicator.ts";
import { threeOrMorePlacements } from "./three-or-more-placements/indicator.ts";
import { unaccompaniedAt31March } from "./unaccompanied-at-31-march/indicator.ts";
import { voicesAnswered } from "./voices-answered/indicator.ts";
import { voicesHeard } from "./voices-heard/indicator.ts";

/** Every indicator, in the order of a child's way through the system. A new one is a folder and a line here. */
export const catalogue: readonly Indicator[] = [
  population0To17,
  referrals,
  reReferrals,
  referralsNoFurtherAction,
  referralsAssessedNotInNeed,
  assessmentsWithin45WorkingDays,
  section47Enquiries,
  conferences,
  conferencesWithin15WorkingDays,
  conferences010WorkingDays,
  conferences1115WorkingDays,
  conferences1620WorkingDays,
  conferences21PlusWorkingDays,
  plansStarted,
  plansStartedRepeatEver,
  plansAt31March,
  plansTwoYearsOrMoreAt31March,
  stepDownKept,
  childInNeedEpisodesAt31March,
  lookedAfterAt31March,
  lookedAfterStarted,
  lookedAfterCeased,
  unaccompaniedAt31March,
  threeOrMorePlacements,
  meetingsHeld,
  meetingsQuorate,
  attendancesDue,
  attendances,
  educationAttendancesDue,
  educationAttendances,
  decisionsMade,
  decisionsPublished,
  actionsDue,
  actionsCompletedInTime,
  actionsClosedWithImpact,
  challengesMade,
  challengesThatChangedSomething,
  escalationsRaised,
  voicesHeard,
  voicesAnswered,
  contributionsDue,
  contributionsInTime,
];

/** Every figure that can be asked for: the indicators' own and their rates and shares, in the same order. */
export const measures: readonly Measure[] = catalogue.flatMap((each) => measuresOf(each, titleOf));

function titleOf(id: string): string {
  const found = catalogue.find((each) => each.id === id);
  if (!found) throw new Error(`A share is of "${id}", which is not in the catalogue of indicators.`);
  return found.title;
}
