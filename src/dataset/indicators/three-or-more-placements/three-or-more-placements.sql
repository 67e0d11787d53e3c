-- As in the return, a placement that ends on 1 April is still one of the year.
with in_care as (
  select record, child, la_child_id
  from journey.looked_after_period
  where start_date <= $last_day::date and (end_date is null or end_date > $last_day::date)
  qualify row_number() over (partition by la_child_id order by start_date, record) = 1
),
lived_in as (
  select la_child_id, count(*) as placements
  from journey.placement
  where not temporary
    and period is not null
    and start_date <= $last_day::date
    and (end_date is null or end_date >= $first_day::date)
  group by la_child_id
)
select
  'looked_after_period' as kind, in_care.record, in_care.child, in_care.la_child_id,
  $last_day::date as on_date, true as counted
from in_care
join lived_in on lived_in.la_child_id = in_care.la_child_id
where lived_in.placements >= 3
