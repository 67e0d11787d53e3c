-- Every file that a figure is made of: those that attest a member, those whose rows are summed, the year's own returns.
with used as (
  select source.receipt
  from indicators.member
  join journey.source on source.kind = member.kind and source.record = member.record
  where member.id = $id and member.year = $year
  union
  select receipt from indicators.total where list_contains($totals, total.id) and total.year = $year
  union
  select receipt from indicators.returned where returned.year = $year and list_contains($formats, returned.format)
)
select receipt as sha256, file, agency, format, period, received_on, provisional
from extracts.receipt
where receipt in (select receipt from used)
order by position
