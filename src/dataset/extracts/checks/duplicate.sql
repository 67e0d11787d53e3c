select given.row, :table as "table", :field as field, 'error' as severity, 'duplicate' as code, :message as message
from received.{table} as given
join (
  select {columns}, min(row) as first_row
  from received.{table}
  group by {columns}
  having count(*) > 1
) as repeated using ({columns})
where given.row > repeated.first_row
