select row, :table as "table", :field as field, 'error' as severity, 'not-in-list' as code, :message as message
from received.{table}
where trim({column}) <> '' and trim({column}) not in (:codes)
