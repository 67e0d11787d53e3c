-- Looked-after periods, placements and legal statuses from SSDA903 episodes. An episode stands in every year's return that
-- it overlaps; child and DECOM name it, and the latest return says how it ended.
create temp table episode_row as
select standing.recency + t."row" as recency, t.*, la_child_id || '/' || start_date as episode
from extracts.looked_after_episode as t join standing using (receipt)
where la_child_id is not null and start_date is not null;

create temp table episode as
select * from episode_row qualify row_number() over (partition by episode order by recency desc) = 1;

-- Episodes chain while one ends with X1 and the next begins by then; anything else begins a new period. V3 and V4 are not
-- looked-after periods (SSDA903: short breaks are left out of every headline count).
create temp table chained as
with ordered as (
  select *, lag(end_reason) over child as reason_before, lag(end_date) over child as end_before
  from episode
  where legal_status is null or legal_status not in ('V3', 'V4')
  window child as (partition by la_child_id order by start_date)
),
marked as (
  select *, (reason_before is distinct from 'X1' or end_before is null or end_before < start_date) as begins_period
  from ordered
),
in_period as (
  select *, la_child_id || '/' || max(start_date) filter (where begins_period) over child as period
  from marked
  window child as (partition by la_child_id order by start_date)
),
changed as (
  -- L changes the legal status only; T and U keep the same carers. Only S, P and B begin another placement.
  select *, begins_period or coalesce(start_reason not in ('L', 'T', 'U'), true) as begins_placement,
    begins_period or legal_status is distinct from lag(legal_status) over child as begins_status
  from in_period
  window child as (partition by la_child_id order by start_date)
)
select *,
  la_child_id || '/' || max(start_date) filter (where begins_placement) over child as placement_record,
  la_child_id || '/' || max(start_date) filter (where begins_status) over child as status_record
from changed
window child as (partition by la_child_id order by start_date);

create temp table asylum_row as
select standing.recency + t."row" as recency, t.*
from extracts.unaccompanied as t join standing using (receipt);

create temp table asylum as
select la_child_id, coalesce(status_ceased_date, date '9999-12-31') as unaccompanied_until
from asylum_row qualify row_number() over (partition by la_child_id order by recency desc) = 1;

insert into journey.looked_after_period
with period as (
  select period as record, la_child_id, min(start_date) as start_date,
    arg_min_null(start_reason, start_date) as start_reason,
    arg_max_null(end_date, start_date) as end_date, arg_max_null(end_reason, start_date) as end_reason
  from chained group by period, la_child_id
)
select record, child, la_child_id, start_date, start_reason, end_date, end_reason,
  case when unaccompanied_until > start_date then unaccompanied_until end
from period
left join asylum using (la_child_id)
left join linkage.council_child using (la_child_id);

insert into journey.placement
select placement_record, any_value(child), la_child_id, period, min(start_date), arg_max_null(end_date, start_date),
  arg_max_null(placement, start_date), arg_max_null(provider, start_date),
  coalesce(arg_min(placement, start_date) in ('T0', 'T1', 'T2', 'T3'), false)
from chained left join linkage.council_child using (la_child_id)
group by placement_record, la_child_id, period;

insert into journey.legal_status
select status_record, any_value(child), la_child_id, min(start_date), arg_max_null(end_date, start_date),
  any_value(legal_status)
from chained left join linkage.council_child using (la_child_id)
group by status_record, la_child_id, period;

insert into journey.short_break
select episode, child, la_child_id, start_date, end_date, legal_status, placement
from episode left join linkage.council_child using (la_child_id)
where legal_status in ('V3', 'V4');

insert into journey.source
select 'looked_after_period', chained.period, episode_row.receipt, episode_row."row"
from chained join episode_row using (episode)
union all
select 'placement', chained.placement_record, episode_row.receipt, episode_row."row"
from chained join episode_row using (episode)
union all
select 'legal_status', chained.status_record, episode_row.receipt, episode_row."row"
from chained join episode_row using (episode)
union all
select 'short_break', episode, receipt, "row" from episode_row
where episode in (select record from journey.short_break)
union all
select 'looked_after_period', record, receipt, "row"
from asylum_row join journey.looked_after_period using (la_child_id)
where unaccompanied_until is not null;

create temp table looked_after_review_row as
select standing.recency + t."row" as recency, t.*, la_child_id || '/' || review_date as record
from extracts.looked_after_review as t join standing using (receipt)
where la_child_id is not null and review_date is not null;

insert into journey.source select 'looked_after_review', record, receipt, "row" from looked_after_review_row;
insert into journey.looked_after_review
select record, child, la_child_id, review_date, participation
from looked_after_review_row left join linkage.council_child using (la_child_id)
qualify row_number() over (partition by record order by recency desc) = 1;

create temp table missing_row as
select standing.recency + t."row" as recency, t.*, la_child_id || '/' || start_date || '/' || coalesce(kind, '') as record
from extracts.looked_after_missing as t join standing using (receipt)
where la_child_id is not null and start_date is not null;

insert into journey.source select 'missing', record, receipt, "row" from missing_row;
insert into journey.missing
select record, child, la_child_id, kind, start_date, end_date
from missing_row left join linkage.council_child using (la_child_id)
qualify row_number() over (partition by record order by recency desc) = 1;

drop table episode_row;
drop table episode;
drop table chained;
drop table asylum_row;
drop table asylum;
drop table looked_after_review_row;
drop table missing_row;
