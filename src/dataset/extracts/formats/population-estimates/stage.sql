create table extracts.population as
select
  receipt,
  row,
  extracts.read_text(neighbourhood) as neighbourhood,
  extracts.read_integer(mid_year) as mid_year,
  extracts.read_integer(age) as age,
  extracts.read_integer(children) as children
from received.population;
