import { type Column, codes, type Table } from "../../format.ts";
import { ethnicities, needs, sexes } from "../shared-codes.ts";
import { factors, referralSources } from "./code-lists.ts";

const child: Column = {
  name: "LAchildID",
  type: "text",
  inherited: true,
  meaning: "the child in which it stands",
};
const referral: Column = {
  name: "CINreferralDate",
  type: "date",
  inherited: true,
  meaning: "the referral in which it stands",
};
const categories = codes("NEG PHY SAB EMO MUL");

/** The census's records, outermost first. Both layouts of Reviews are read: each date is a record. */
export const tables: readonly Table[] = [
  {
    name: "cin_child",
    element: "Child",
    key: ["LAchildID"],
    columns: [
      { name: "LAchildID", type: "text", required: true, meaning: "the council's own id of the child" },
      { name: "UPN", type: "text", check: "upn", meaning: "unique pupil number" },
      { name: "FormerUPN", type: "text", check: "upn", meaning: "an earlier unique pupil number" },
      {
        name: "UPNunknown",
        type: "code",
        codes: codes("UN1 UN2 UN3 UN4 UN5 UN6 UN7"),
        meaning: "why there is none",
      },
      { name: "PersonBirthDate", type: "date", meaning: "date of birth" },
      { name: "ExpectedPersonBirthDate", type: "date", meaning: "date on which an unborn child is expected" },
      {
        name: "GenderCurrent",
        type: "code",
        codes: codes("0 1 2 9"),
        required: true,
        until: "2023-24",
        meaning: "1 male, 2 female, 0 not known, 9 not specified; gave way to Sex in 2024-25",
      },
      {
        name: "Sex",
        type: "code",
        codes: sexes,
        required: true,
        since: "2024-25",
        meaning: "M, F, or U unknown",
      },
      { name: "PersonDeathDate", type: "date", meaning: "date of death" },
      { name: "Ethnicity", type: "code", codes: ethnicities, required: true, meaning: "ethnicity" },
    ],
  },
  {
    name: "cin_disability",
    element: "Disability",
    within: "cin_child",
    columns: [
      child,
      {
        name: "Disability",
        type: "code",
        codes: codes("NONE MOB HAND PC INC COMM LD HEAR VIS BEH CON AUT DDA"),
        meaning: "one disability, or NONE",
      },
    ],
  },
  {
    name: "cin_referral",
    element: "CINdetails",
    within: "cin_child",
    key: ["LAchildID", "CINreferralDate"],
    columns: [
      child,
      { name: "CINreferralDate", type: "date", required: true, meaning: "date of the referral" },
      {
        name: "ReferralSource",
        type: "code",
        codes: referralSources,
        required: true,
        meaning: "who referred",
      },
      { name: "PrimaryNeedCode", type: "code", codes: needs, meaning: "the main need at first assessment" },
      { name: "CINclosureDate", type: "date", meaning: "date on which the episode of need ended" },
      {
        name: "ReasonForClosure",
        type: "code",
        codes: [...codes("RC1 RC2 RC3 RC4 RC5 RC6 RC7 RC8"), ...codes("RC9", { since: "2022-23" })],
        meaning: "why it ended; RC8 no further action after assessment, RC9 early help after assessment",
      },
      {
        name: "DateOfInitialCPC",
        type: "date",
        meaning: "an initial conference without a section 47 enquiry here",
      },
      { name: "ReferralNFA", type: "boolean", required: true, meaning: "no further action was taken" },
    ],
  },
  {
    name: "cin_assessment",
    element: "Assessments",
    within: "cin_referral",
    columns: [
      child,
      referral,
      { name: "AssessmentActualStartDate", type: "date", required: true, meaning: "start of the assessment" },
      { name: "AssessmentInternalReviewDate", type: "date", meaning: "point at which it was to be reviewed" },
      { name: "AssessmentAuthorisationDate", type: "date", meaning: "date on which it was authorised" },
      {
        name: "AssessmentFactors",
        type: "code",
        codes: factors,
        list: "FactorsIdentifiedAtAssessment/AssessmentFactors",
        meaning: "factors found, as a JSON list",
      },
    ],
  },
  {
    name: "cin_plan",
    element: "CINPlanDates",
    within: "cin_referral",
    columns: [
      child,
      referral,
      { name: "CINPlanStartDate", type: "date", required: true, meaning: "start of the child in need plan" },
      { name: "CINPlanEndDate", type: "date", meaning: "its end" },
    ],
  },
  {
    name: "cin_section_47",
    element: "Section47",
    within: "cin_referral",
    columns: [
      child,
      referral,
      {
        name: "S47ActualStartDate",
        type: "date",
        required: true,
        meaning: "strategy discussion that began the enquiry",
      },
      { name: "InitialCPCtarget", type: "date", meaning: "day by which the conference was to be held" },
      { name: "DateOfInitialCPC", type: "date", meaning: "day on which it was held" },
      { name: "ICPCnotRequired", type: "boolean", required: true, meaning: "no conference was needed" },
    ],
  },
  {
    name: "cin_protection_plan",
    element: "ChildProtectionPlans",
    within: "cin_referral",
    columns: [
      child,
      referral,
      { name: "CPPstartDate", type: "date", required: true, meaning: "start of the child protection plan" },
      { name: "CPPendDate", type: "date", meaning: "its end" },
      {
        name: "InitialCategoryOfAbuse",
        type: "code",
        codes: categories,
        required: true,
        meaning: "category at the start",
      },
      {
        name: "LatestCategoryOfAbuse",
        type: "code",
        codes: categories,
        required: true,
        meaning: "latest category",
      },
      {
        name: "NumberOfPreviousCPP",
        type: "integer",
        required: true,
        meaning: "plans that the child had before",
      },
    ],
  },
  {
    name: "cin_review",
    element: "CPPreviewDate",
    within: "cin_protection_plan",
    columns: [
      child,
      referral,
      { name: "CPPstartDate", type: "date", inherited: true, meaning: "the plan in which it stands" },
      { name: "CPPreviewDate", type: "date", meaning: "date of a review conference" },
    ],
  },
];
