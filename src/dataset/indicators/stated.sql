-- A record is stated for a year when the year's return of every one of the formats lists it.
insert into stated
select distinct kind, record
from (
  select kind, record
  from listed
  where list_contains($years, year) and list_contains($formats, format)
  group by year, kind, record
  having count(distinct format) = len($formats)
)
