-- The last day of which the returns can speak; nothing after the snapshot's day had happened.
select least(max(period_to), $day::date) as known_until from extracts.receipt where format = 'cin-census'
