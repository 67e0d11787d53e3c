create view received.{table} as
select receipt, row, line, period, {names}
from (
  select
    cast(null as varchar) as receipt,
    cast(null as integer) as row,
    cast(null as integer) as line,
    cast(null as varchar) as period,
    {columns}
  where false
  {rows}
);
