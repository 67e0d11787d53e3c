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

insert into journey.spell
select child, la_child_id, kind, record, from_date, to_date, service_tier, legal_status
from lasting
join tier using (kind)
where from_date is not null and child is not null and (to_date is null or to_date > from_date)
order by child, from_date, kind, record;
