create table extracts.cin_child as
select
  receipt,
  row,
  extracts.read_text(LAchildID) as la_child_id,
  extracts.read_text(UPN) as upn,
  extracts.read_text(FormerUPN) as former_upn,
  extracts.read_date(PersonBirthDate) as birth_date,
  extracts.read_date(ExpectedPersonBirthDate) as expected_birth_date,
  extracts.read_sex(coalesce(Sex, GenderCurrent)) as sex,
  extracts.read_date(PersonDeathDate) as death_date,
  extracts.read_text(Ethnicity) as ethnicity
from received.cin_child;

create table extracts.cin_disability as
select
  receipt,
  row,
  extracts.read_text(LAchildID) as la_child_id,
  extracts.read_text(Disability) as disability
from received.cin_disability;

create table extracts.cin_referral as
select
  receipt,
  row,
  extracts.read_text(LAchildID) as la_child_id,
  extracts.read_date(CINreferralDate) as referral_date,
  extracts.read_text(ReferralSource) as source,
  extracts.read_text(PrimaryNeedCode) as primary_need,
  extracts.read_date(CINclosureDate) as closure_date,
  extracts.read_text(ReasonForClosure) as closure_reason,
  extracts.read_date(DateOfInitialCPC) as conference_date,
  extracts.read_boolean(ReferralNFA) as no_further_action
from received.cin_referral;

create table extracts.cin_assessment as
select
  receipt,
  row,
  extracts.read_text(LAchildID) as la_child_id,
  extracts.read_date(CINreferralDate) as referral_date,
  extracts.read_date(AssessmentActualStartDate) as start_date,
  extracts.read_date(AssessmentInternalReviewDate) as review_date,
  extracts.read_date(AssessmentAuthorisationDate) as authorisation_date,
  coalesce(from_json(AssessmentFactors, '["VARCHAR"]'), []) as factors
from received.cin_assessment;

create table extracts.cin_plan as
select
  receipt,
  row,
  extracts.read_text(LAchildID) as la_child_id,
  extracts.read_date(CINreferralDate) as referral_date,
  extracts.read_date(CINPlanStartDate) as start_date,
  extracts.read_date(CINPlanEndDate) as end_date
from received.cin_plan;

create table extracts.cin_section_47 as
select
  receipt,
  row,
  extracts.read_text(LAchildID) as la_child_id,
  extracts.read_date(CINreferralDate) as referral_date,
  extracts.read_date(S47ActualStartDate) as start_date,
  extracts.read_date(InitialCPCtarget) as conference_target,
  extracts.read_date(DateOfInitialCPC) as conference_date,
  extracts.read_boolean(ICPCnotRequired) as conference_not_required
from received.cin_section_47;

create table extracts.cin_protection_plan as
select
  receipt,
  row,
  extracts.read_text(LAchildID) as la_child_id,
  extracts.read_date(CINreferralDate) as referral_date,
  extracts.read_date(CPPstartDate) as start_date,
  extracts.read_date(CPPendDate) as end_date,
  extracts.read_text(InitialCategoryOfAbuse) as initial_category,
  extracts.read_text(LatestCategoryOfAbuse) as latest_category,
  extracts.read_integer(NumberOfPreviousCPP) as previous_plans
from received.cin_protection_plan;

create table extracts.cin_review as
select
  receipt,
  row,
  extracts.read_text(LAchildID) as la_child_id,
  extracts.read_date(CINreferralDate) as referral_date,
  extracts.read_date(CPPstartDate) as plan_start_date,
  extracts.read_date(CPPreviewDate) as review_date
from received.cin_review;
