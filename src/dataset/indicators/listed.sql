-- What each year's own return lists (docs/decisions/0009), for each format that a figure may rest on.
create temp table listed as
select distinct returned.year, returned.format, source.kind, source.record
from journey.source
join indicators.returned using (receipt)
