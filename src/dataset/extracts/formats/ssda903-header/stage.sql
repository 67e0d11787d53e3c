create table extracts.looked_after_child as
select
  receipt,
  row,
  extracts.read_text(CHILD) as la_child_id,
  extracts.read_sex(SEX) as sex,
  extracts.read_date(DOB) as birth_date,
  extracts.read_text(ETHNIC) as ethnicity,
  -- UN1 to UN7 say why there is none.
  case when not regexp_full_match(trim(UPN), 'UN[1-7]') then extracts.read_text(UPN) end as upn
from received.looked_after_child;
