-- From rows received to person records. A record is one distinct statement about a person by one agency (the same pupil
-- with the same particulars in nine censuses is one record); it is keyed by the first row that made the statement, so that
-- the key is the same on every later build. Records are numbered from 0 in order of arrival.
create schema if not exists linkage;

create temp table statement as
with stated as (
  select receipt, "row", 'person' as source, person_id as own_id, forename, surname, former_surname, birth_date,
    expected_birth_date, sex, ethnicity, nhs_number, upn, [postcode] as postcodes, sealed,
    person_id as council_id, person_id as individual
  from extracts.person
  union all by name
  select receipt, "row", 'cin_child' as source, la_child_id as own_id, birth_date, expected_birth_date, sex, ethnicity, upn,
    former_upn, la_child_id as council_id
  from extracts.cin_child
  union all by name
  select receipt, "row", 'looked_after_child' as source, la_child_id as own_id, birth_date, sex, ethnicity, upn,
    la_child_id as council_id
  from extracts.looked_after_child
  union all by name
  select receipt, "row", 'unaccompanied' as source, la_child_id as own_id, birth_date, la_child_id as council_id
  from extracts.unaccompanied
  union all by name
  select receipt, "row", 'looked_after_episode' as source, la_child_id as own_id, la_child_id as council_id
  from extracts.looked_after_episode
  union all by name
  select receipt, "row", 'looked_after_review' as source, la_child_id as own_id, la_child_id as council_id
  from extracts.looked_after_review
  union all by name
  select receipt, "row", 'looked_after_missing' as source, la_child_id as own_id, la_child_id as council_id
  from extracts.looked_after_missing
  union all by name
  select receipt, "row", 'contact' as source, person_id as own_id, person_id as council_id
  from extracts.contact
  union all by name
  select receipt, "row", 'early_help' as source, person_id as own_id, person_id as council_id
  from extracts.early_help
  union all by name
  select receipt, "row", 'health_review' as source, patient_id as own_id, forename, surname, birth_date, sex, nhs_number,
    [postcode] as postcodes, patient_id as individual
  from extracts.health_review
  union all by name
  select receipt, "row", 'police_notification' as source, notification_ref as own_id, forename, surname, birth_date, sex,
    [postcode] as postcodes
  from extracts.police_notification
  where forename is not null or surname is not null
  union all by name
  select pupil.receipt, pupil."row", 'pupil' as source, coalesce(pupil.upn, pupil.pupil_key) as own_id, pupil.forename,
    pupil.surname, pupil.former_surname, pupil.birth_date, pupil.sex, pupil.ethnicity, pupil.upn, pupil.former_upn,
    address.postcodes, pupil.pupil_key as individual
  from extracts.pupil
  left join (
    select pupil_key, list(distinct postcode order by postcode) as postcodes
    from extracts.pupil_address where postcode is not null group by pupil_key
  ) as address using (pupil_key)
)
select stated.* exclude (receipt, "row"), receipt.position::bigint * 4294967296 + stated."row" as arrival,
  hash(source, own_id, forename, surname, former_surname, birth_date, expected_birth_date, sex, ethnicity, nhs_number, upn,
    former_upn, postcodes, sealed) as likeness
from stated
join extracts.receipt using (receipt)
where own_id is not null or surname is not null;

create temp table numbered as
select (row_number() over (order by arrival, source) - 1)::integer as n, likeness, source, arrival
from (select likeness, source, min(arrival) as arrival from statement group by likeness, source);

create temp table particulars as
select numbered.n, left(receipt.receipt, 16) || '-' || (numbered.arrival % 4294967296) as record,
  receipt.position, receipt.receipt, (numbered.arrival % 4294967296)::integer as "row", receipt.agency,
  statement.* exclude (likeness, arrival, individual)
from numbered
join statement using (likeness, arrival, source)
join extracts.receipt on receipt.position = numbered.arrival // 4294967296;

-- Each row of an agency that names one individual, by record: where a file shows twins, and whose a row is.
create temp table mention as
select numbered.n, statement.arrival, individual, statement.council_id is null as without_council_id
from statement
join numbered using (likeness, source)
where individual is not null or statement.council_id is null;

drop table statement;
drop table numbered;

create table linkage.person_record as
select record, receipt, "row", agency, source, own_id, forename, surname, birth_date, sex, nhs_number, upn,
  postcodes[1] as postcode, sealed, position
from particulars
order by n;

-- Which record each row of an agency without council ids belongs to: the journey finds its child by it.
create table linkage.attested as
select receipt.receipt, (mention.arrival % 4294967296)::integer as "row", record
from mention
join particulars using (n)
join extracts.receipt on receipt.position = mention.arrival // 4294967296
where without_council_id;
