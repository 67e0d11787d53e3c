create table extracts.contact as
select
  receipt,
  row,
  extracts.read_text(cont_contact_id) as contact_id,
  extracts.read_text(cont_person_id) as person_id,
  extracts.read_date(cont_contact_date) as contact_date,
  extracts.read_text(cont_contact_source_code) as source,
  case
    when json_valid(cont_contact_outcome_json)
      then extracts.read_text(json_extract_string(cont_contact_outcome_json, '$.OUTCOME'))
    else extracts.read_text(cont_contact_outcome_json)
  end as outcome
from received.contact;
