-- Every id under which an agency knows the child.
with own as materialized (
  select agency, source, own_id, nhs_number, upn
  from linkage.person_record join linkage.member using (record)
  where child = $child
)
select agency, source, own_id from own where own_id is not null
union
select agency, 'nhs_number', nhs_number from own where nhs_number is not null
union
select agency, 'upn', upn from own where upn is not null
order by all
