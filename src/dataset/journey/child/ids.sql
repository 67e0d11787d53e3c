-- Every id under which an agency knows the child.
select distinct agency, source, own_id from linkage.agency_child where child = $child
union
select distinct agency, 'nhs_number', nhs_number
from linkage.person_record join linkage.member using (record)
where child = $child and nhs_number is not null
union
select distinct agency, 'upn', upn
from linkage.person_record join linkage.member using (record)
where child = $child and upn is not null
order by all
