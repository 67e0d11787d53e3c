select 'conference' as kind, record, child, la_child_id, date as on_date, true as counted
from journey.conference
where date between $first_day::date and $last_day::date
  and indicators.working_days(section_47_start_date, date) between 0 and 10
