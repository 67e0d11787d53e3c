-- A plan that ends on 31 March is no longer open at its end. A child with two (a fault of recording) is one child,
-- on the plan that began first.
select 'protection_plan' as kind, record, child, la_child_id, $last_day::date as on_date, true as counted
from journey.protection_plan
where start_date <= $last_day::date and (end_date is null or end_date > $last_day::date)
qualify row_number() over (partition by la_child_id order by start_date, record) = 1
