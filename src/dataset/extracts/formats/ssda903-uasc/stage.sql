create table extracts.unaccompanied as
select
  receipt,
  row,
  extracts.read_text(CHILD) as la_child_id,
  extracts.read_date(DOB) as birth_date,
  extracts.read_date(DUC) as status_ceased_date
from received.unaccompanied;
