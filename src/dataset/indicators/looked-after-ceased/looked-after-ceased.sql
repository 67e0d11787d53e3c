-- Each child once, at the last end of the year.
select 'looked_after_period' as kind, record, child, la_child_id, end_date as on_date, true as counted
from journey.looked_after_period
where end_date between $first_day::date and $last_day::date
qualify row_number() over (partition by la_child_id order by end_date desc, record) = 1
