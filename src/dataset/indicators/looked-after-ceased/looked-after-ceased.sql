-- Each child once, at the last end of the year. X1 (the next episode follows) is never an end: where the returns lack that
-- episode, nobody is known to have left (SSDA903, REC).
select 'looked_after_period' as kind, record, child, la_child_id, end_date as on_date, true as counted
from journey.looked_after_period
where end_date between $first_day::date and $last_day::date and end_reason is distinct from 'X1'
qualify row_number() over (partition by la_child_id order by end_date desc, record) = 1
