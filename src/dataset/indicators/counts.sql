select id, year, count(*) filter (where counted) as numerator, count(*) as denominator
from indicators.member
group by id, year
union all
select id, year, sum(amount)::bigint as numerator, null as denominator
from indicators.total
group by id, year
