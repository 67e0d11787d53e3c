create table extracts.health_review as
select
  receipt,
  row,
  extracts.read_text(patient_id) as patient_id,
  extracts.read_number_text(nhs_number) as nhs_number,
  extracts.read_text(forename) as forename,
  extracts.read_text(surname) as surname,
  extracts.read_date(dob) as birth_date,
  extracts.read_sex(sex) as sex,
  extracts.read_postcode(postcode) as postcode,
  extracts.read_text(review_type) as review_type,
  extracts.read_date(due_date) as due_date,
  extracts.read_date(contact_date) as contact_date,
  case
    when trim(attended) in ('5', '6') then true
    when trim(attended) in ('2', '3', '4', '7') then false
    else extracts.read_boolean(attended)
  end as attended
from received.health_review;
