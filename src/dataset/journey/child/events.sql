select event.date, event.words, event.agency, event.receipt, event."row", receipt.file, event.kind
from journey.event
left join extracts.receipt using (receipt)
where child = $child
order by event.date, event.tie_rank, event.kind, event.record, event.type
