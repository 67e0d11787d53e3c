select id, year, numerator, denominator, value, lower, upper, unit, per, display, status, caveats
from indicators.figure
where ($id::varchar is null or id = $id) and ($year::varchar is null or year = $year)
order by year
