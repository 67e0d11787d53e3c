select row, :table as "table", :field as field, 'query' as severity, :code as code, :message as message
from received.{table}
where trim({column}) <> '' and not extracts.{reader}({column})
