-- The last day of which the returns can speak.
select max(period_to) as known_until from extracts.receipt where format = 'cin-census'
