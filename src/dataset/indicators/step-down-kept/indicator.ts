import type { Indicator } from "../definition.ts";
import { examples } from "./examples.ts";

export const stepDownKept: Indicator = {
  id: "step-down-kept",
  title: "Step-downs from a child protection plan that lasted the minimum",
  stage: "Child protection",
  question: "Does support hold when a child protection plan ends?",
  numerator:
    "Of those, plans after which the child was on a child in need plan from the day of the end or the day after, without a gap, until the minimum had passed: the 84 days, or another number, of the threshold document in force on the day of the end",
  denominator:
    "Child protection plans that ended in the year and whose minimum has passed within what the returns cover; left out are ends by death, the 18th birthday, being looked after, a move to another council or another plan, and the early ends that the rule allows",
  unit: "plans",
  caseNotion:
    "A child protection plan that ended: a child whose plan ended twice in the year is counted twice",
  measures: "flow",
  polarity: "up good",
  sourceFields: [
    "cin-census: CPPstartDate, CPPendDate, CINPlanStartDate, CINPlanEndDate, CINclosureDate, ReasonForClosure, PersonBirthDate, PersonDeathDate",
    "ssda903-episodes: CHILD, DECOM, DEC, LS",
  ],
  counterIndicators: ["plans-started-repeat-ever", "re-referrals", "child-in-need-episodes-at-31-march"],
  owner: "Head of child protection and review, council",
  caveats: [
    "Returns list child in need plans since 2021-22: before, nothing can be told.",
    "A plan that ended less than the minimum before the end of what the returns cover is not due yet, and not in it.",
    "A child in need plan that nobody wrote down or that is dated later, and an early end that no return shows (a parent withdrew consent), count as not kept.",
  ],
  restsOn: ["cin-census"],
  readsToo: ["ssda903-episodes"],
  judgedBy: "step-down",
  value: { kind: "per cent", decimals: 1 },
  derived: [],
  examples,
};
