-- What is due, late or waits for a reader, of every kind at once; each part is bounded and read from an index.
-- $1 kinds, $2 steps, $3 hands, $4 titles, $5 names, $6 ahead, $7 published: lists as JSON; $8 the day; $9 and $10 the
-- entity of people with the partnership that keeps them, $11 the reader's name; $12 the most of each.
with kind as (
  select * from jsonb_to_recordset($1::jsonb)
    as kind (partnership text, entity text, owned boolean, until date)
),
step as (
  select * from jsonb_to_recordset($2::jsonb)
    as step (partnership text, entity text, state text, field text, value text)
),
hand as (
  select * from jsonb_to_recordset($3::jsonb) as hand (partnership text, entity text, field text)
),
title as (
  select * from jsonb_to_recordset($4::jsonb) as title (partnership text, entity text, field text)
),
ahead as (
  select * from jsonb_to_recordset($6::jsonb)
    as ahead (partnership text, entity text, state text, field text, until text)
),
published as (
  select * from jsonb_to_recordset($7::jsonb) as published (partnership text, entity text)
),
reader as (
  select reference
  from grammar.record
  where partnership_id = $10 and entity = $9 and title = $11 and not retired
),
names_reader as (
  select link.field, record.*
  from reader
  join grammar.link on link.to_reference = reader.reference
  join grammar.record
    on record.partnership_id = link.partnership_id and record.reference = link.from_reference
  where record.is_open
),
known_as as (
  select names_reader.title as name
  from names_reader
  join title
    on title.partnership = names_reader.partnership_id
    and title.entity = names_reader.entity
    and title.field = names_reader.field
  union
  select jsonb_array_elements_text($5::jsonb)
)
select 'own' as part, null::bigint as late, null::bigint as soon, record.*
from kind
cross join known_as
cross join lateral (
  select * from grammar.record
  where partnership_id = kind.partnership and entity = kind.entity and is_open and owner = known_as.name
  order by due, reference
  limit $12
) as record
where kind.owned
union all
select 'hand', null, null, record.*
from names_reader
join hand
  on hand.partnership = names_reader.partnership_id
  and hand.entity = names_reader.entity
  and hand.field = names_reader.field
join grammar.record
  on record.partnership_id = names_reader.partnership_id and record.reference = names_reader.reference
union all
select 'step', null, null, record.*
from step
cross join lateral (
  select * from grammar.record
  where partnership_id = step.partnership and entity = step.entity and state = step.state
    and not retired and is_open
    and (step.field is null or contents ->> step.field = step.value)
  order by due, reference
  limit $12
) as record
union all
select 'late', counted.late, null, record.*
from kind
cross join lateral (
  select count(*) as late from (
    select from grammar.record
    where partnership_id = kind.partnership and entity = kind.entity and is_open and due < $8::date
    limit 1000
  ) as found
) as counted
cross join lateral (
  select * from grammar.record
  where partnership_id = kind.partnership and entity = kind.entity and is_open and due < $8::date
  order by due, reference
  limit $12
) as record
union all
select 'soon', null, counted.soon, record.*
from kind
cross join lateral (
  select count(*) as soon from (
    select from grammar.record
    where partnership_id = kind.partnership and entity = kind.entity and is_open
      and due between $8::date and kind.until
    limit 1000
  ) as found
) as counted
cross join lateral (
  select * from grammar.record
  where partnership_id = kind.partnership and entity = kind.entity and is_open
    and due between $8::date and kind.until
  order by due, reference
  limit $12
) as record
union all
select 'ahead', null, null, record.*
from ahead
cross join lateral (
  select * from grammar.record
  where partnership_id = ahead.partnership and entity = ahead.entity and state = ahead.state
    and not retired and is_open
    and contents ->> ahead.field between to_char($8::date, 'YYYY-MM-DD') and ahead.until
  order by contents ->> ahead.field, reference
  limit $12
) as record
union all
select 'published', null, null, record.*
from published
cross join lateral (
  select * from grammar.record
  where partnership_id = published.partnership and entity = published.entity and not retired and is_public
  order by changed_at desc, reference desc
  limit $12
) as record
