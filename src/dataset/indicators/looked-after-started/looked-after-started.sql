-- Each child once, at the first start of the year. Where an earlier return is missing, a period may begin in the records
-- with a change of placement or status: that is no start.
select 'looked_after_period' as kind, record, child, la_child_id, start_date as on_date, true as counted
from journey.looked_after_period
where start_date between $first_day::date and $last_day::date and start_reason = 'S'
qualify row_number() over (partition by la_child_id order by start_date, record) = 1
