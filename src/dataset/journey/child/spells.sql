-- What lies after the snapshot's day had not happened: a spell that ends later still lasts. One school year after another
-- is one spell at school, while one threshold document holds.
with marked as (
  select *, from_date > lag(to_date) over one or threshold is distinct from lag(threshold) over one as begins
  from journey.spell
  where child = $child and from_date <= $day::date
  window one as (partition by case kind when 'school_year' then kind else kind || record end order by from_date)
),
joined as (
  select *, case kind when 'school_year' then 'school ' || count(*) filter (where begins) over (
    partition by kind order by from_date) else kind || record end as run
  from marked
)
select kind, min(from_date) as from_date,
  case when bool_or(to_date is null) or max(to_date) > $day::date then null else max(to_date) end as to_date,
  any_value(service_tier) as service_tier, any_value(judged_by.title) as document,
  any_value(legal_status) as legal_status,
  case when max(last_stated) < $day::date then max(last_stated) end as last_stated
from joined
left join (select threshold, title from journey.threshold) as judged_by using (threshold)
group by kind, run
order by from_date, kind
