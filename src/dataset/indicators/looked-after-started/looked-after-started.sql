-- Each child once, at the first start of the year.
select 'looked_after_period' as kind, record, child, la_child_id, start_date as on_date, true as counted
from journey.looked_after_period
where start_date between $first_day::date and $last_day::date
qualify row_number() over (partition by la_child_id order by start_date, record) = 1
