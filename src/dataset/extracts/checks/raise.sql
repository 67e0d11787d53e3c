insert into received.issue
select issue.row, issue."table", issue.field, issue.severity, issue.code, issue.message
from (
  select unnest(
    from_json(
      $issues,
      '[{"row": "INTEGER", "table": "VARCHAR", "field": "VARCHAR", "severity": "VARCHAR", "code": "VARCHAR", "message": "VARCHAR"}]'
    )
  ) as issue
);
