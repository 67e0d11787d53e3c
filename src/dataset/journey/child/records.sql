-- What each agency said, and why it is taken to be this child.
select agency, source, own_id, forename, surname, birth_date, postcode, sealed, why, receipt, "row", file
from linkage.person_record
join linkage.member using (record)
left join (select receipt, file from extracts.receipt) as received using (receipt)
where child = $child
order by person_record.position, "row"
