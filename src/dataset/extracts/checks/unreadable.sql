select row, :table as "table", :field as field, 'error' as severity, 'unreadable' as code, :message as message
from received.{table}
where {column} in (
  select written
  from (select distinct {column} as written from received.{table})
  where trim(written) <> '' and extracts.{reader}(written) is null
)
