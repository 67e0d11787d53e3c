select row, :table as "table", :field as field, 'error' as severity, 'unreadable' as code, :message as message
from received.{table}
where trim({column}) <> '' and extracts.{reader}({column}) is null
