-- A share's members are those of the indicator that it is of; counted are those that the indicator itself counts.
insert into indicators.member
with counted as (
  select year, kind, record
  from indicators.member
  where id = $base and counted
)
select
  $id as id, whole.year, whole.kind, whole.record, whole.child, whole.la_child_id, whole.neighbourhood,
  counted.record is not null as counted
from indicators.member as whole
left join counted
  on counted.year = whole.year and counted.kind = whole.kind and counted.record = whole.record
where whole.id = $of
  and list_contains($years, whole.year)
