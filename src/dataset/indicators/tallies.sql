-- Only the rows that a file gives for its own year: another year's are that year's file to give.
insert into indicators.tally
select tally.year, tally.agency, tally.group_name, tally.kind, tally.amount, tally.receipt, tally."row"
from extracts.register_tally as tally
join indicators.returned as returned
  on returned.format = 'register-tallies' and returned.receipt = tally.receipt and returned.year = tally.year
where tally.kind is not null and tally.amount is not null
order by tally.receipt, tally."row"
