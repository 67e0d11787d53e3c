select 'section_47' as kind, record, child, la_child_id, start_date as on_date, true as counted
from journey.section_47
where start_date between $first_day::date and $last_day::date
