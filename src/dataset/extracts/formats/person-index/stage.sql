create table extracts.person as
select
  receipt,
  row,
  extracts.read_text(person_id) as person_id,
  extracts.read_text(forename) as forename,
  extracts.read_text(surname) as surname,
  extracts.read_text(former_surname) as former_surname,
  extracts.read_date(birth_date) as birth_date,
  extracts.read_date(expected_birth_date) as expected_birth_date,
  extracts.read_sex(sex) as sex,
  extracts.read_text(ethnicity) as ethnicity,
  extracts.read_number_text(nhs_number) as nhs_number,
  upper(extracts.read_text(upn)) as upn,
  extracts.read_postcode(postcode) as postcode,
  extracts.read_text(neighbourhood) as neighbourhood,
  extracts.read_date("from") as from_date,
  extracts.read_date("to") as to_date,
  lower(extracts.read_text(sealed)) as sealed
from received.person;
