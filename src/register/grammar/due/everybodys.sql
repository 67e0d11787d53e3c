-- What is late, due, ahead or published, of every kind at once and the same for all who see these kinds; each part is bounded
-- and read from an index. $1 kinds, $2 ahead, $3 published: lists as JSON; $4 the day; $5 the most of each.
with kind as (
  select * from jsonb_to_recordset($1::jsonb)
    as kind (partnership text, entity text, until date)
),
ahead as (
  select * from jsonb_to_recordset($2::jsonb)
    as ahead (partnership text, entity text, state text, field text, until text)
),
published as (
  select * from jsonb_to_recordset($3::jsonb) as published (partnership text, entity text)
)
select 'late' as part, counted.late, null::bigint as soon, record.*
from kind
cross join lateral (
  select count(*) as late from (
    select from grammar.record
    where partnership_id = kind.partnership and entity = kind.entity and is_open and due < $4::date
    limit 1000
  ) as found
) as counted
cross join lateral (
  select * from grammar.record
  where partnership_id = kind.partnership and entity = kind.entity and is_open and due < $4::date
  order by due, reference
  limit $5
) as record
union all
select 'soon', null, counted.soon, record.*
from kind
cross join lateral (
  select count(*) as soon from (
    select from grammar.record
    where partnership_id = kind.partnership and entity = kind.entity and is_open
      and due between $4::date and kind.until
    limit 1000
  ) as found
) as counted
cross join lateral (
  select * from grammar.record
  where partnership_id = kind.partnership and entity = kind.entity and is_open
    and due between $4::date and kind.until
  order by due, reference
  limit $5
) as record
union all
select 'ahead', null, null, record.*
from ahead
cross join lateral (
  select * from grammar.record
  where partnership_id = ahead.partnership and entity = ahead.entity and state = ahead.state
    and not retired and is_open
    and contents ->> ahead.field between to_char($4::date, 'YYYY-MM-DD') and ahead.until
  order by contents ->> ahead.field, reference
  limit $5
) as record
union all
select 'published', null, null, record.*
from published
cross join lateral (
  select * from grammar.record
  where partnership_id = published.partnership and entity = published.entity and not retired and is_public
  order by changed_at desc, reference desc
  limit $5
) as record
