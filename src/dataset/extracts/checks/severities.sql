select
  count(*) filter (severity = 'error') as error,
  count(*) filter (severity = 'query') as query
from received.issue
