select cast(max(day) as varchar) as day
from (select extracts.read_date({column}) as day from received.{table})
where day <= cast(:until as date)
