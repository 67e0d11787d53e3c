-- Which receipts speak, and which has the last word. A statutory return sent again for one period replaces the earlier one
-- whole, so that a record taken out of the corrected return is gone. Every other extract adds to what came before it.
create temp table standing as
with said as (
  select receipt, agency, format, coalesce(period_to, date '1900-01-01') as period_to, position,
    case when format = 'cin-census' or starts_with(format, 'ssda903') then coalesce(agency || format || period, receipt)
      else receipt end as said_of
  from extracts.receipt
),
last_word as (
  select * from said qualify row_number() over (partition by said_of order by position desc) = 1
)
select receipt, agency, format, row_number() over (order by period_to, position) * 4294967296 as recency
from last_word;
