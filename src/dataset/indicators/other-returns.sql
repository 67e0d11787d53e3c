-- Members that the year's own return does not name: the journey has them from another year's. Left out of a later return
-- although still open, or given another date there, they are counted all the same, and some of them twice.
-- The file of the unaccompanied attests a child's status, not that the period of care still stands.
with named as (
  select distinct returned.year, source.kind, source.record
  from journey.source
  join indicators.returned using (receipt)
  where returned.format <> 'ssda903-uasc'
)
select member.id, member.year, count(*) as members
from indicators.member
anti join named using (year, kind, record)
group by member.id, member.year
