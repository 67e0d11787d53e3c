with in_care as (
  select record, child, la_child_id, unaccompanied_until
  from journey.looked_after_period
  where start_date <= $last_day::date and (end_date is null or end_date > $last_day::date)
  qualify row_number() over (partition by la_child_id order by start_date, record) = 1
)
select 'looked_after_period' as kind, record, child, la_child_id, $last_day::date as on_date, true as counted
from in_care
where unaccompanied_until > $last_day::date
