-- A member's home is where its child lived on the member's day; null where no address is known or it lies elsewhere.
insert into indicators.member
with home as (
  select residence.la_child_id, residence.from_date, residence.to_date, residence.neighbourhood
  from journey.residence
  join places.neighbourhood on neighbourhood.code = residence.neighbourhood
  where residence.la_child_id is not null and residence.from_date is not null
)
select
  found.id, found.year, found.kind, found.record, found.child, found.la_child_id,
  case when home.to_date is null or home.to_date > found.on_date then home.neighbourhood end as neighbourhood,
  found.counted
from indicators.found
asof left join home
  on found.la_child_id = home.la_child_id and found.on_date >= home.from_date
where found.stated
order by found.id, found.year, found.on_date, found.record
