select id, year, area from indicators.hidden order by all
