-- An assessment without a start has no clock and is not among those completed.
select
  'assessment' as kind, record, child, la_child_id, authorisation_date as on_date,
  coalesce(indicators.working_days(start_date, authorisation_date) between 0 and 45, false) as counted
from journey.assessment
where authorisation_date between $first_day::date and $last_day::date and start_date is not null
