-- The estimate for the middle of the year that lies inside the year before the period's end, as received.
select neighbourhood as area, children as amount, receipt, row
from places.population
where mid_year = year($first_day::date) and age between 0 and 17
