-- Names are compared without case, accents, hyphens and apostrophes; a forename may be given by its beginning.
with found as (
  select distinct child
  from linkage.person_record
  join linkage.member using (record)
  where birth_date = $birth_date::date
    and regexp_replace(lower(strip_accents(surname)), '[^\p{L}]', '', 'g')
      = regexp_replace(lower(strip_accents($surname)), '[^\p{L}]', '', 'g')
    and starts_with(regexp_replace(lower(strip_accents(coalesce(forename, ''))), '[^\p{L}]', '', 'g'),
      regexp_replace(lower(strip_accents($forename)), '[^\p{L}]', '', 'g'))
)
select child, forename, surname, birth_date, expected_birth_date, list(distinct agency order by agency) as agencies
from found
join linkage.child using (child)
join linkage.agency_child using (child)
group by all
order by surname, forename, child
limit 21
