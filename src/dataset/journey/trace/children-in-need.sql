-- Referrals and what follows them, from every year's CIN census in which they stand: the latest return has the last word.
create temp table referral_row as
select standing.recency + t."row" as recency, standing.recency as said, t.*, la_child_id || '/' || referral_date as record
from extracts.cin_referral as t join standing using (receipt)
where la_child_id is not null and referral_date is not null;

-- Two referrals of a child on one day cannot be told apart by what follows them. Of one return's, the one that was taken up
-- and is still open stands for both, so that no open episode is lost to a referral that came to nothing.
create temp table referral_kept as
select * from referral_row
qualify row_number() over (
  partition by record
  order by said desc, coalesce(no_further_action, false), closure_date desc nulls first, recency desc) = 1;

insert into journey.source select 'referral', record, receipt, "row" from referral_row;
insert into journey.referral
select record, child, la_child_id, referral_date, source, primary_need, coalesce(no_further_action, false), closure_date,
  closure_reason
from referral_kept left join linkage.council_child using (la_child_id);

create temp table assessment_row as
select standing.recency + t."row" as recency, t.*, la_child_id || '/' || referral_date as referral,
  la_child_id || '/' || referral_date || '/' || start_date as record
from extracts.cin_assessment as t join standing using (receipt)
where la_child_id is not null and referral_date is not null and start_date is not null;

insert into journey.source select 'assessment', record, receipt, "row" from assessment_row;
insert into journey.assessment
select record, child, la_child_id, referral, start_date, authorisation_date, factors
from assessment_row left join linkage.council_child using (la_child_id)
qualify row_number() over (partition by record order by recency desc) = 1;

create temp table section_47_row as
select standing.recency + t."row" as recency, t.*, la_child_id || '/' || referral_date as referral,
  la_child_id || '/' || referral_date || '/' || start_date as record
from extracts.cin_section_47 as t join standing using (receipt)
where la_child_id is not null and referral_date is not null and start_date is not null;

insert into journey.source select 'section_47', record, receipt, "row" from section_47_row;
insert into journey.section_47
select record, child, la_child_id, referral, start_date, conference_date, coalesce(conference_not_required, false)
from section_47_row left join linkage.council_child using (la_child_id)
qualify row_number() over (partition by record order by recency desc) = 1;

-- A conference follows a section 47 enquiry; one that stands on the referral itself has none in this episode (a transfer in).
create temp table conference_row as
with said as (
  select t.la_child_id, t.referral, t.conference_date, t.start_date as section_47_start_date, t.record as section_47,
    t.receipt, t."row", t.recency, 1 as precedence
  from section_47_row as t
  join journey.section_47 as kept on kept.record = t.record and kept.conference_date = t.conference_date
  union all
  select t.la_child_id, t.record, t.conference_date, null, null, t.receipt, t."row", t.recency, 0
  from referral_kept as t
)
select *, la_child_id || '/' || conference_date as record from said where conference_date is not null;

-- An earlier return that gave the conference another day, or stood before the one with the last word, attests it too.
insert into journey.source
select distinct 'conference', record, receipt, "row" from conference_row
union
select 'conference', conference_row.record, t.receipt, t."row"
from conference_row join section_47_row as t on t.record = conference_row.section_47
where t.conference_date is not null
union
select 'conference', conference_row.record, t.receipt, t."row"
from conference_row join referral_row as t on t.record = conference_row.referral and conference_row.section_47 is null
where t.conference_date is not null;
insert into journey.conference
select record, child, la_child_id, referral, section_47, conference_date, section_47_start_date
from conference_row left join linkage.council_child using (la_child_id)
qualify row_number() over (
  partition by record order by precedence desc, section_47_start_date desc, recency desc) = 1;

create temp table child_in_need_plan_row as
select standing.recency + t."row" as recency, t.*, la_child_id || '/' || referral_date as referral,
  la_child_id || '/' || referral_date || '/' || start_date as record
from extracts.cin_plan as t join standing using (receipt)
where la_child_id is not null and referral_date is not null and start_date is not null;

insert into journey.source select 'child_in_need_plan', record, receipt, "row" from child_in_need_plan_row;
insert into journey.child_in_need_plan
select record, child, la_child_id, referral, start_date, end_date
from child_in_need_plan_row left join linkage.council_child using (la_child_id)
qualify row_number() over (partition by record order by recency desc) = 1;

create temp table protection_plan_row as
select standing.recency + t."row" as recency, t.*, la_child_id || '/' || referral_date as referral,
  la_child_id || '/' || start_date as record
from extracts.cin_protection_plan as t join standing using (receipt)
where la_child_id is not null and start_date is not null;

insert into journey.source select 'protection_plan', record, receipt, "row" from protection_plan_row;
insert into journey.protection_plan
select record, child, la_child_id, referral, start_date, end_date, initial_category, latest_category, previous_plans
from protection_plan_row left join linkage.council_child using (la_child_id)
qualify row_number() over (partition by record order by recency desc) = 1;

create temp table protection_plan_review_row as
select standing.recency + t."row" as recency, t.*, la_child_id || '/' || plan_start_date as plan,
  la_child_id || '/' || plan_start_date || '/' || review_date as record
from extracts.cin_review as t join standing using (receipt)
where la_child_id is not null and plan_start_date is not null and review_date is not null;

insert into journey.source select 'protection_plan_review', record, receipt, "row" from protection_plan_review_row;
insert into journey.protection_plan_review
select record, child, la_child_id, plan, review_date
from protection_plan_review_row left join linkage.council_child using (la_child_id)
qualify row_number() over (partition by record order by recency desc) = 1;

drop table referral_row;
drop table referral_kept;
drop table assessment_row;
drop table section_47_row;
drop table conference_row;
drop table child_in_need_plan_row;
drop table protection_plan_row;
drop table protection_plan_review_row;
