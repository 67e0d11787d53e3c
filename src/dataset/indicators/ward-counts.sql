-- Rates by ward, as they were counted: the gate comes after.
select
  area_figure.id, area_figure.year, area_figure.area as code,
  coalesce(ward.name, 'Not known') as name,
  area_figure.numerator as count, area_figure.denominator as population
from indicators.area_figure
left join places.ward on ward.code = area_figure.area
where area_figure.geography = 'ward' and list_contains($ids, area_figure.id)
order by area_figure.id, area_figure.year, area_figure.area = 'not known', area_figure.area
