-- The years whose whole return of children in need has been received: a part of a year is no cohort.
select distinct
  year(period_from) || '-' || lpad(((year(period_from) + 1) % 100)::varchar, 2, '0') as year
from extracts.receipt
where format = 'cin-census'
  and period_from = make_date(year(period_from), 4, 1)
  and period_to = make_date(year(period_from) + 1, 3, 31)
  and period_from <= $day::date
order by year
