-- Children counted who may be known to the council under a second id: linkage refuses to join two ids of one council.
with doubted as (
  select record.own_id as la_child_id
  from linkage.refused
  join linkage.person_record as record on record.record in (refused.left_record, refused.right_record)
  where refused.why like 'two council ids%'
)
select id, year, count(distinct la_child_id) as children
from indicators.member
where counted and la_child_id in (select la_child_id from doubted)
group by id, year
