create table extracts.pupil_address as
select
  receipt,
  row,
  concat_ws('-', period, extracts.read_text(pupilonrolltableid)) as pupil_key,
  extracts.read_postcode(postcode) as postcode
from received.pupil_address;
