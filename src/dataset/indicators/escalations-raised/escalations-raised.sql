select agency as area, amount, receipt, "row"
from indicators.tally
where year = $year and starts_with(kind, 'escalations-at-stage-')
