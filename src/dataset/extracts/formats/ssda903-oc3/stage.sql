create table extracts.care_leaver as
select
  receipt,
  row,
  extracts.read_text(CHILD) as la_child_id,
  extracts.read_text(IN_TOUCH) as in_touch,
  extracts.read_text(ACTIV) as activity,
  extracts.read_text(ACCOM) as accommodation
from received.care_leaver;
