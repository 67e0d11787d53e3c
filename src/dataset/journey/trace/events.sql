-- Everything dated, from every agency, in one table. The newest received row that attests a record and says its day stands
-- for it.
create or replace temp macro detail(asked, given) as
  coalesce((select words from label where list = asked and code = given), given);

create temp table newest_source as
select kind, record, arg_max(receipt, recency + "row") as receipt, arg_max("row", recency + "row") as "row",
  arg_max(agency, recency + "row") as agency
from journey.source
join standing using (receipt)
group by kind, record;

-- What is made of several episodes begins with what one of them says and ends with what another says: the newest row that
-- gives the very day stands for it, and never a row of another file (the unaccompanied) that has no such day.
create temp table day_source as
with said as (
  select source.kind, source.record, source.receipt, source."row", agency, recency + source."row" as recency,
    unnest([{'type': 'started', 'date': start_date}, {'type': 'ended', 'date': end_date}], recursive := true)
  from journey.source
  join standing using (receipt)
  join extracts.looked_after_episode as episode
    on episode.receipt = source.receipt and episode."row" = source."row"
  where source.kind in ('looked_after_period', 'placement', 'legal_status')
)
select kind, record, type, date, arg_max(receipt, recency) as receipt, arg_max("row", recency) as "row",
  arg_max(agency, recency) as agency
from said
where date is not null
group by kind, record, type, date;

create temp table dated as
select 'contact' as kind, 'received' as type, record, child, la_child_id, date,
  concat_ws(': ', 'from ' || detail('source', source), detail('contact outcome', outcome)) as detail
from journey.contact
union all
select 'early_help', 'started', record, child, la_child_id, start_date, organisation from journey.early_help
union all
select 'early_help', 'ended', record, child, la_child_id, end_date, end_reason from journey.early_help
union all
select 'referral', 'received', record, child, la_child_id, date,
  concat_ws('; ', 'from ' || detail('source', source), detail('need', primary_need),
    case when no_further_action then 'no further action' end)
from journey.referral
union all
select 'referral', 'closed', record, child, la_child_id, closure_date, detail('closure', closure_reason)
from journey.referral
union all
select 'assessment', 'started', record, child, la_child_id, start_date, null from journey.assessment
union all
select 'assessment', 'authorised', record, child, la_child_id, authorisation_date, null from journey.assessment
union all
select 'section_47', 'started', record, child, la_child_id, start_date,
  case when conference_not_required then 'no conference was required' end
from journey.section_47
union all
select 'conference', 'held', record, child, la_child_id, date, null from journey.conference
union all
select 'child_in_need_plan', 'started', record, child, la_child_id, start_date, null from journey.child_in_need_plan
union all
select 'child_in_need_plan', 'ended', record, child, la_child_id, end_date, null from journey.child_in_need_plan
union all
select 'protection_plan', 'started', record, child, la_child_id, start_date, detail('abuse', initial_category)
from journey.protection_plan
union all
select 'protection_plan', 'ended', record, child, la_child_id, end_date, detail('abuse', latest_category)
from journey.protection_plan
union all
select 'protection_plan_review', 'held', record, child, la_child_id, date, null from journey.protection_plan_review
union all
select 'looked_after_period', 'started', record, child, la_child_id, start_date,
  case when unaccompanied_until is not null then 'came alone to seek asylum' end
from journey.looked_after_period
union all
select 'looked_after_period', 'ended', record, child, la_child_id, end_date, detail('care end', end_reason)
from journey.looked_after_period
union all
select 'placement', 'started', record, child, la_child_id, start_date, detail('placement', placement)
from journey.placement
union all
select 'legal_status', 'started', record, child, la_child_id, start_date, coalesce(words, legal_status)
from journey.legal_status left join legal_basis on code = legal_status.legal_status
union all
select 'short_break', 'started', record, child, la_child_id, start_date, coalesce(words, legal_status)
from journey.short_break left join legal_basis on code = short_break.legal_status
union all
select 'looked_after_review', 'held', record, child, la_child_id, date, null from journey.looked_after_review
union all
select 'missing', 'began', record, child, la_child_id, start_date, detail('missing', kind) from journey.missing
union all
select 'missing', 'ended', record, child, la_child_id, end_date, null from journey.missing
union all
select 'police_notification', 'notified', record, child, null, date,
  concat_ws('; ', detail('police', type), case when domestic_abuse and type <> 'ENCOMPASS' then 'domestic abuse' end,
    'graded ' || lower(grading), case when present and type <> 'MISSING' then 'the child was there' end)
from journey.police_notification
union all
select 'health_review', 'seen', record, child, null, coalesce(contact_date, due_date), detail('health review', review_type)
from journey.health_review where attended
union all
select 'health_review', 'missed', record, child, null, coalesce(contact_date, due_date), detail('health review', review_type)
from journey.health_review where not attended
union all
select 'school_year', 'census', record, child, null, census_date,
  concat_ws('; ', 'year ' || year_group,
    case when sessions_possible > 0 then 'away for ' || sessions_missed || ' of ' || sessions_possible || ' sessions' end)
from journey.school_year
union all
select 'suspension', 'suspended', record, child, null, start_date,
  concat_ws('; ', detail('suspension', category), sessions || ' sessions')
from journey.suspension;

insert into journey.event
select child, la_child_id, kind, record, type, date, tie_rank, coalesce(day_source.agency, newest_source.agency),
  coalesce(day_source.receipt, newest_source.receipt), coalesce(day_source."row", newest_source."row"),
  event_type.words || coalesce(': ' || nullif(dated.detail, ''), '')
from dated
join event_type using (kind, type)
left join newest_source using (kind, record)
left join day_source using (kind, record, type, date)
where date is not null and child is not null
-- One child's events lie together, so that a timeline reads a few blocks and not the county.
order by child, date, tie_rank, kind, record, type;

drop table dated;
drop table newest_source;
drop table day_source;
