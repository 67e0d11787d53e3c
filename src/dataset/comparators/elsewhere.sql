select measure, year, than, value, display, source
from comparators.elsewhere
order by measure, than, year
