select total.receipt, receipt.file, total."row", receipt.agency, receipt.period
from indicators.total
join extracts.receipt on receipt.receipt = total.receipt
where list_contains($totals, total.id) and total.year = $year
order by receipt.position, total."row"
