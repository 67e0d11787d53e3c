insert into indicators.member
select $id as id, year, kind, record, child, la_child_id, neighbourhood, counted
from indicators.member
where id = $base
