select row, :table as "table", :field as field, 'error' as severity, 'not-in-list' as code, :message as message
from (
  select row, unnest(from_json({column}, '["VARCHAR"]')) as given
  from received.{table}
  where {column} is not null
)
where trim(given) not in (:codes)
