-- One row for each referral received in the year, with the first of each thing that followed it.
with cohort as (
  select * from journey.referral where date between $from and $to
),
first_assessment as (
  select referral, min(start_date) as assessment_start from journey.assessment group by referral
),
first_enquiry as (
  select referral, min(start_date) as enquiry_start from journey.section_47 group by referral
),
first_conference as (
  select referral, min(date) as conference_date from journey.conference group by referral
),
first_plan as (
  select referral, min(start_date) as plan_start from journey.protection_plan group by referral
),
first_care as (
  select cohort.record, min(looked_after_period.start_date) as care_start
  from cohort
  join journey.looked_after_period
    on looked_after_period.la_child_id = cohort.la_child_id and looked_after_period.start_date >= cohort.date
  group by cohort.record
)
select cohort.date, no_further_action, closure_date, closure_reason, assessment_start, enquiry_start, conference_date,
  plan_start, care_start
from cohort
left join first_assessment on first_assessment.referral = cohort.record
left join first_enquiry on first_enquiry.referral = cohort.record
left join first_conference on first_conference.referral = cohort.record
left join first_plan on first_plan.referral = cohort.record
left join first_care using (record)
order by cohort.date, cohort.record
