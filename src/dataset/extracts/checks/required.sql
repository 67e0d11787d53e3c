select row, :table as "table", :field as field, 'error' as severity, 'required' as code, :message as message
from received.{table}
where coalesce(trim({column}), '') = ''
