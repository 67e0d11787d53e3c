-- Every year from the first to the last one that an annual return speaks of; one in between without a return is a year
-- that is missing, not one that never was.
insert into indicators.year
with returned as (
  select min(year(period_from)) as first, max(year(period_from)) as last
  from extracts.delivery
  where list_contains($formats, format)
    and period_from = make_date(year(period_from), 4, 1)
    and period_to = make_date(year(period_from) + 1, 3, 31)
),
began as (
  select unnest(generate_series(first, last)) as april
  from returned
  where first is not null
)
select
  april || '-' || lpad(((april + 1) % 100)::varchar, 2, '0') as year,
  make_date(april, 4, 1) as first_day,
  make_date(april + 1, 3, 31) as last_day
from began
order by april
