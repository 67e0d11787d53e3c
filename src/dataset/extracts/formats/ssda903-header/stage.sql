create table extracts.looked_after_child as
select
  receipt,
  row,
  extracts.read_text(CHILD) as la_child_id,
  extracts.read_sex(SEX) as sex,
  extracts.read_date(DOB) as birth_date,
  extracts.read_text(ETHNIC) as ethnicity,
  extracts.read_text(UPN) as upn
from received.looked_after_child;
