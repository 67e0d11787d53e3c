create table extracts.receipt as
select
  received.id as receipt,
  received.file,
  received.format,
  received.agency,
  received.period,
  received.periodFrom as period_from,
  received.periodTo as period_to,
  received.receivedOn as received_on,
  received."rows",
  received.issues.error as errors,
  received.issues.query as queries,
  received.provisional,
  received.position
from (
  select unnest(
    from_json(
      $receipts,
      '[{
        "id": "VARCHAR", "file": "VARCHAR", "format": "VARCHAR", "agency": "VARCHAR", "period": "VARCHAR",
        "periodFrom": "DATE", "periodTo": "DATE", "receivedOn": "DATE", "rows": "INTEGER",
        "issues": {"error": "INTEGER", "query": "INTEGER"}, "provisional": "BOOLEAN", "position": "INTEGER"
      }]'
    )
  ) as received
);
