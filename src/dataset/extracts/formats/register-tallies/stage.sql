create table extracts.register_tally as
select
  receipt,
  row,
  extracts.read_text("year") as year,
  extracts.read_text(agency) as agency,
  extracts.read_text("group") as group_name,
  extracts.read_text(kind) as kind,
  extracts.read_integer(amount) as amount
from received.register_tally;
