-- The figures for which another year's return would have given a member that the year's own return does not list.
select distinct whole.id, whole.year
from indicators.found as whole
where not whole.stated
  and not exists (
    select 1
    from indicators.found as kept
    where kept.stated
      and kept.id = whole.id and kept.year = whole.year and kept.kind = whole.kind and kept.record = whole.record
  )
