-- Years pooled: numerators and denominators are added up. An area whose denominator is unknown in one year has none.
select
  area,
  sum(numerator) as numerator,
  case when count(denominator) = count(*) then sum(denominator) end as denominator
from indicators.area_figure
where id = $id and geography = $geography and list_contains($years, year)
group by area
order by area = 'not known', area
