-- A receipt once for each period that it was sent for: two years' returns may be the same bytes.
create table extracts.delivery as
select
  sent.id as receipt,
  sent.format,
  sent.period,
  sent.periodFrom as period_from,
  sent.periodTo as period_to,
  sent.receivedOn as received_on,
  sent.provisional,
  sent.position
from (
  select unnest(
    from_json(
      $deliveries,
      '[{
        "id": "VARCHAR", "format": "VARCHAR", "period": "VARCHAR", "periodFrom": "DATE", "periodTo": "DATE",
        "receivedOn": "DATE", "provisional": "BOOLEAN", "position": "INTEGER"
      }]'
    )
  ) as sent
);
