-- For each format and year the return that counts: the last one received that covers the whole year.
create table indicators.returned as
select year.year, receipt.format, receipt.receipt, receipt.provisional
from indicators.year
join extracts.receipt on receipt.period_from <= year.first_day and receipt.period_to >= year.last_day
qualify row_number() over (partition by year.year, receipt.format order by receipt.position desc) = 1
