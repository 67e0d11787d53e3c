-- The working days after from_day up to and including to_day; null where either lies outside the list.
create macro indicators.working_days(from_day, to_day) as (
  (select counted.count from indicators.working_day as counted where counted.day = to_day)
  - (select counted.count from indicators.working_day as counted where counted.day = from_day)
)
