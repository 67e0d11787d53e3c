select agency as area, amount, receipt, "row"
from indicators.tally
where year = $year and kind = 'voices-heard'
