-- For each format and year the return that counts: the last one received that covers the whole year; what was sent as a draft and
-- again as final, unchanged, is final.
create table indicators.returned as
select year.year, delivery.format, delivery.receipt, delivery.provisional
from indicators.year
join extracts.delivery on delivery.period_from <= year.first_day and delivery.period_to >= year.last_day
qualify row_number() over (
  partition by year.year, delivery.format
  order by delivery.position desc, delivery.provisional
) = 1
order by year.year, delivery.format
