create table extracts.looked_after_episode as
select
  receipt,
  row,
  extracts.read_text(CHILD) as la_child_id,
  extracts.read_date(DECOM) as start_date,
  extracts.read_text(RNE) as start_reason,
  extracts.read_text(LS) as legal_status,
  extracts.read_text(CIN) as need,
  extracts.read_text(PLACE) as placement,
  extracts.read_text(PLACE_PROVIDER) as provider,
  extracts.read_date(DEC) as end_date,
  extracts.read_text(REC) as end_reason,
  extracts.read_text(REASON_PLACE_CHANGE) as change_reason,
  extracts.read_text(HOME_POST) as home_postcode,
  extracts.read_text(PL_POST) as placement_postcode
from received.looked_after_episode;
