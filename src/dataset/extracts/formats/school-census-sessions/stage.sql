create table extracts.pupil_sessions as
select
  receipt,
  row,
  concat_ws('-', period, extracts.read_text(pupilonrolltableid)) as pupil_key,
  extracts.read_text(attendancereason) as reason,
  extracts.read_integer(sessions) as sessions
from received.pupil_sessions;
