-- Each member of a figure with every received row that attests it.
with member as (
  select child, kind, record, la_child_id, neighbourhood, counted
  from indicators.member
  where id = $id and year = $year
  order by counted desc, child, record
  limit $count offset $from
)
select
  member.child, member.kind, member.record, member.la_child_id, member.neighbourhood, member.counted,
  list(
    {
      'receipt': source.receipt, 'file': receipt.file, 'row': source."row",
      'agency': receipt.agency, 'period': receipt.period
    }
    order by receipt.position, source."row"
  ) filter (where source.receipt is not null) as rows
from member
left join journey.source on source.kind = member.kind and source.record = member.record
left join extracts.receipt on receipt.receipt = source.receipt
group by all
order by member.counted desc, member.child, member.record
