-- Spells: from a day up to, not including, another; null while it lasts. The tier says who helps, the legal status under
-- which power; they are two facts and change apart.
create temp table lasting as
select 'early_help' as kind, record, child, la_child_id, start_date as from_date, end_date as to_date,
  null::varchar as legal_status
from journey.early_help
union all
select 'referral', record, child, la_child_id, date, closure_date, 's17' from journey.referral where not no_further_action
union all
select 'child_in_need_plan', record, child, la_child_id, start_date, end_date, 's17' from journey.child_in_need_plan
union all
select 'protection_plan', record, child, la_child_id, start_date, end_date, 's47' from journey.protection_plan
union all
-- The return does not say when an enquiry ended: the conference, else the next authorised assessment, else the closure.
select 'section_47', section_47.record, section_47.child, section_47.la_child_id, section_47.start_date,
  coalesce(section_47.conference_date,
    min(assessment.authorisation_date) filter (where assessment.authorisation_date >= section_47.start_date),
    referral.closure_date),
  's47'
from journey.section_47
left join journey.referral on referral.record = section_47.referral
left join journey.assessment on assessment.referral = section_47.referral
group by section_47.record, section_47.child, section_47.la_child_id, section_47.start_date, section_47.conference_date,
  referral.closure_date
union all
select 'legal_status', record, child, la_child_id, start_date, end_date, coalesce(power, legal_status)
from journey.legal_status as status left join legal_basis as basis on code = status.legal_status
union all
select 'short_break', record, child, la_child_id, start_date, end_date, coalesce(power, legal_status)
from journey.short_break as status left join legal_basis as basis on code = status.legal_status
union all
-- A census shows that the child was at school in that school year: 1 September to 31 August.
select 'school_year', record, child, null,
  make_date(year(census_date) - (month(census_date) < 9)::integer, 9, 1),
  make_date(year(census_date) - (month(census_date) < 9)::integer + 1, 9, 1), null
from journey.school_year;

-- A statutory return lists all that is open in its period. What a later one no longer lists, although nothing said that it
-- ended, is known up to the end of the last that does. Enquiries are listed in their own year alone: theirs is their referral's.
create temp table last_listed as
with newest as (
  select agency, format, max(period_to) as period_to
  from standing
  where format = 'cin-census' or starts_with(format, 'ssda903')
  group by agency, format
),
listed as (
  select source.kind, source.record, max(standing.period_to) as period_to, max(newest.period_to) as newest
  from journey.source
  join standing using (receipt)
  join newest using (agency, format)
  where source.kind <> 'section_47'
  group by source.kind, source.record
)
select kind, record, period_to as last_stated from listed where period_to < newest
union all
select 'section_47', section_47.record, listed.period_to
from journey.section_47
join listed on listed.kind = 'referral' and listed.record = section_47.referral
where listed.period_to < listed.newest;

insert into journey.spell
with ended as (
  select lasting.* exclude (to_date), if(to_date is null, last_stated, null) as last_stated,
    coalesce(to_date,
      case when last_stated is not null then (greatest(last_stated, from_date) + interval 1 day)::date end) as to_date
  from lasting left join last_listed using (kind, record)
),
-- A spell is judged by the threshold document in force on the day it began. Nothing older than the first document is known:
-- a spell from before it has the first one's tiers, and names no document.
judged as (
  select ended.*, threshold.threshold
  from ended asof left join journey.threshold on ended.from_date >= threshold.from_date
)
select child, la_child_id, judged.kind, record, from_date, to_date, service_tier, judged.threshold, legal_status, last_stated
from judged
join journey.tier on tier.kind = judged.kind and tier.threshold = coalesce(judged.threshold, 1)
where from_date is not null and child is not null and (to_date is null or to_date > from_date)
order by child, from_date, judged.kind, record;
drop table last_listed;
