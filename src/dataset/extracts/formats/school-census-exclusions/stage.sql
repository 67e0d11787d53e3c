create table extracts.suspension as
select
  receipt,
  row,
  concat_ws('-', period, extracts.read_text(pupilonrolltableid)) as pupil_key,
  extracts.read_date(startdate) as start_date,
  extracts.read_integer(sessions) as sessions,
  extracts.read_text(reason1) as reason,
  case extracts.read_text(category) when 'FIXD' then 'SUSP' else extracts.read_text(category) end as category
from received.suspension;
