select 'protection_plan' as kind, record, child, la_child_id, start_date as on_date, true as counted
from journey.protection_plan
where start_date between $first_day::date and $last_day::date and previous_plans > 0
