-- Which receipts speak, and which has the last word. A statutory return sent again for one period replaces the earlier one
-- whole, so that a record taken out of the corrected return is gone; a file that was sent for two periods goes only when
-- both are replaced. Every other extract adds to what came before it.
create temp table standing as
with said as (
  select receipt, receipt.agency, receipt.format, coalesce(delivery.period_to, date '1900-01-01') as period_to,
    receipt.position,
    case when receipt.format = 'cin-census' or starts_with(receipt.format, 'ssda903')
      then coalesce(receipt.agency || receipt.format || delivery.period, receipt)
      else receipt end as said_of
  from extracts.receipt
  join extracts.delivery using (receipt)
),
last_word as (
  select * from said qualify row_number() over (partition by said_of order by position desc, period_to desc) = 1
),
latest as (
  select receipt, agency, format, max(period_to) as period_to, any_value(position) as position
  from last_word
  group by all
)
select receipt, agency, format, period_to, row_number() over (order by period_to, position) * 4294967296 as recency
from latest;
