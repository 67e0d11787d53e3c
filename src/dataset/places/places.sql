-- The places as the newest file of each kind gives them; an older estimate stands where no newer one replaces it.
create schema places;

create table places.neighbourhood as
with newest as (
  select receipt
  from extracts.receipt
  where receipt in (select receipt from extracts.neighbourhood)
  order by position desc
  limit 1
)
select code, name, ward_code, ward, decile, geometry, receipt, "row"
from extracts.neighbourhood
where receipt in (select receipt from newest)
order by code;

create table places.ward as
select ward_code as code, any_value(ward order by code) as name, count(*) as neighbourhoods
from places.neighbourhood
group by ward_code
order by code;

create table places.population as
select population.neighbourhood, population.mid_year, population.age, population.children,
  population.receipt, population."row"
from extracts.population
join extracts.receipt using (receipt)
qualify row_number() over (
  partition by population.neighbourhood, population.mid_year, population.age
  order by receipt.position desc, population."row" desc
) = 1
order by mid_year, neighbourhood, age;

-- Each area of either geography with its children aged 0 to 17 in the middle of each year.
create table places.area_population as
with living as (
  select neighbourhood, mid_year, sum(children) as children
  from places.population
  where age between 0 and 17
  group by neighbourhood, mid_year
)
select 'neighbourhood' as geography, neighbourhood as area, mid_year, children
from living
union all
select 'ward' as geography, ward_code as area, mid_year, sum(children) as children
from living
join places.neighbourhood on neighbourhood.code = living.neighbourhood
group by ward_code, mid_year
order by geography, area, mid_year;
