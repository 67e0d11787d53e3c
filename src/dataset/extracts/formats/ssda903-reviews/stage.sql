create table extracts.looked_after_review as
select
  receipt,
  row,
  extracts.read_text(CHILD) as la_child_id,
  extracts.read_date(REVIEW) as review_date,
  extracts.read_text(REVIEW_CODE) as participation
from received.looked_after_review;
