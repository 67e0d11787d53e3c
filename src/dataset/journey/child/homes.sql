select residence.from_date,
  case when residence.to_date <= $day::date then residence.to_date end as to_date, residence.postcode, neighbourhood.name as neighbourhood
from journey.residence
left join (select distinct code, name from extracts.neighbourhood) as neighbourhood
  on neighbourhood.code = residence.neighbourhood
where child = $child and from_date <= $day::date
order by from_date
