select year
from indicators.year
order by year
