-- Short breaks (V3, V4) are no period of care in `journey`. Who leaves on 31 March is no longer in care at its end.
select 'looked_after_period' as kind, record, child, la_child_id, $last_day::date as on_date, true as counted
from journey.looked_after_period
where start_date <= $last_day::date and (end_date is null or end_date > $last_day::date)
qualify row_number() over (partition by la_child_id order by start_date, record) = 1
