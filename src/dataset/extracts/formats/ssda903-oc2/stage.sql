create table extracts.looked_after_health as
select
  receipt,
  row,
  extracts.read_text(CHILD) as la_child_id,
  extracts.read_integer(SDQ_SCORE) as sdq_score,
  extracts.read_boolean(IMMUNISATIONS) as immunisations,
  extracts.read_boolean(TEETH_CHECK) as teeth_check,
  extracts.read_boolean(HEALTH_ASSESSMENT) as health_assessment
from received.looked_after_health;
