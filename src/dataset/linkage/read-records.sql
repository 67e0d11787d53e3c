with council_number as (select word, (row_number() over (order by word) - 1)::integer as council from council_word group by word)
select position::integer, coalesce(council, -1)::integer, seal::integer
from compared
left join council_number using (word)
order by n
