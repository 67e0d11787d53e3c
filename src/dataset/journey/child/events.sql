-- What lies after the snapshot's day had not happened.
select event.date, event.words, event.agency, event.receipt, event."row", receipt.file, event.kind
from journey.event
left join extracts.receipt using (receipt)
where child = $child and event.date <= $day::date
order by event.date, event.tie_rank, event.kind, event.record, event.type
