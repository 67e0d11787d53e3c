select residence.from_date, residence.to_date, residence.postcode, neighbourhood.name as neighbourhood
from journey.residence
left join (select distinct code, name from extracts.neighbourhood) as neighbourhood
  on neighbourhood.code = residence.neighbourhood
where child = $child
order by from_date
