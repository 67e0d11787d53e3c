create table extracts.neighbourhood as
select
  receipt,
  row,
  extracts.read_text(code) as code,
  extracts.read_text(name) as name,
  extracts.read_text(ward_code) as ward_code,
  extracts.read_text(ward) as ward,
  extracts.read_integer(decile) as decile,
  geometry
from received.neighbourhood;
