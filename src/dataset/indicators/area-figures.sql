-- Every figure by area: areas with nobody counted are there with 0, members without a known home stand under
-- 'not known', so that the areas of one geography sum to the figure. Nothing is written for a year that is missing.
create table indicators.area_figure as
with measure as (
  select unnest(from_json($measures::json, '[{"id": "varchar", "kind": "varchar"}]'), recursive := true)
),
lived as (
  select member.id, member.year, 'neighbourhood' as geography, member.neighbourhood as area, member.counted
  from indicators.member
  union all
  select member.id, member.year, 'ward' as geography, neighbourhood.ward_code as area, member.counted
  from indicators.member
  left join places.neighbourhood on neighbourhood.code = member.neighbourhood
),
counted as (
  select id, year, geography, coalesce(area, 'not known') as area,
    count(*) filter (where counted) as numerator, count(*) as members
  from lived
  group by all
),
area as (
  select 'neighbourhood' as geography, code as area from places.neighbourhood
  union all
  select 'ward' as geography, code as area from places.ward
),
asked as (
  select figure.id, figure.year, measure.kind, year(year.first_day) as mid_year, area.geography, area.area
  from indicators.figure
  join measure on measure.id = figure.id
  join indicators.year on year.year = figure.year
  cross join area
  where figure.status <> 'missing'
  union
  select counted.id, counted.year, measure.kind, null as mid_year, counted.geography, counted.area
  from counted
  join measure on measure.id = counted.id
  where counted.area = 'not known'
)
select
  asked.id, asked.year, asked.geography, asked.area,
  case
    when asked.kind = 'total' then coalesce(living.children, 0)
    else coalesce(counted.numerator, 0)
  end::bigint as numerator,
  case
    when asked.kind = 'rate' then living.children
    when asked.kind in ('share', 'per cent') then coalesce(counted.members, 0)
  end::bigint as denominator
from asked
left join counted using (id, year, geography, area)
left join places.area_population as living
  on living.geography = asked.geography and living.area = asked.area and living.mid_year = asked.mid_year
order by all
