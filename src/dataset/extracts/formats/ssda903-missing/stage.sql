create table extracts.looked_after_missing as
select
  receipt,
  row,
  extracts.read_text(CHILD) as la_child_id,
  extracts.read_text(MISSING) as kind,
  extracts.read_date(MIS_START) as start_date,
  extracts.read_date(MIS_END) as end_date
from received.looked_after_missing;
