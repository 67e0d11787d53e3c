-- What waits for one reader, of every kind at once; each part is bounded and read from an index.
-- $1 kinds, $2 steps, $3 hands, $4 titles, $5 names: lists as JSON; $6 and $7 the entity of people with the partnership that
-- keeps them, $8 the reader's name; $9 the most of each.
with kind as (
  select * from jsonb_to_recordset($1::jsonb)
    as kind (partnership text, entity text, owned boolean)
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
reader as (
  select reference
  from grammar.record
  where partnership_id = $7 and entity = $6 and title = $8 and not retired
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
select 'own' as part, record.*
from kind
cross join known_as
cross join lateral (
  select * from grammar.record
  where partnership_id = kind.partnership and entity = kind.entity and is_open and owner = known_as.name
  order by due, reference
  limit $9
) as record
where kind.owned
union all
select 'hand', record.*
from names_reader
join hand
  on hand.partnership = names_reader.partnership_id
  and hand.entity = names_reader.entity
  and hand.field = names_reader.field
join grammar.record
  on record.partnership_id = names_reader.partnership_id and record.reference = names_reader.reference
union all
select 'step', record.*
from step
cross join lateral (
  select * from grammar.record
  where partnership_id = step.partnership and entity = step.entity and state = step.state
    and not retired and is_open
    and (step.field is null or contents ->> step.field = step.value)
  order by due, reference
  limit $9
) as record
