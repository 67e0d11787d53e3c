with open_plan as (
  select record, child, la_child_id, start_date
  from journey.protection_plan
  where start_date <= $last_day::date and (end_date is null or end_date > $last_day::date)
  qualify row_number() over (partition by la_child_id order by start_date, record) = 1
)
select 'protection_plan' as kind, record, child, la_child_id, $last_day::date as on_date, true as counted
from open_plan
where date_diff('day', start_date, $last_day::date) > 729
