-- How many working days of England there are from the first day of the list up to and including each day.
create table indicators.working_day as
with listed as (
  select unnest(generate_series(
    make_date($first_year, 1, 1), make_date($last_year, 12, 31), interval 1 day))::date as day
)
select
  day,
  sum(case when isodow(day) < 6 and not list_contains($holidays, day::varchar) then 1 else 0 end)
    over (order by day)::integer as count
from listed
order by day
