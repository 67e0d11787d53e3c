select cast(max(day) as varchar) as day
from (
  select extracts.read_date(written) as day
  from (select distinct {column} as written from received.{table})
)
where day <= cast(:until as date)
