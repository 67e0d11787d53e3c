with found as (
  select distinct child
  from linkage.person_record
  join linkage.member using (record)
  where own_id = $id or upn = upper($id) or regexp_replace(nhs_number, '[^0-9]', '', 'g') = replace($id, ' ', '')
  union
  select child from linkage.alias where former_child = lower($id)
)
select child, forename, surname, birth_date, expected_birth_date, list(distinct agency order by agency) as agencies
from found
join linkage.child using (child)
join linkage.agency_child using (child)
group by all
order by surname, forename, child
limit 21
