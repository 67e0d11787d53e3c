select measure, "atLeast", "atMost", source
from comparators.target
order by measure
