-- As many more records of a kind as $3, each like one that the partnership $1 keeps of the kind $2, over the ten years up to
-- $4. What is older than a year is like one that is over; of the last year, like any. Days move with the year.
with template as (
  select
    record.*,
    row_number() over (order by reference) - 1 as place,
    count(*) over () as templates,
    row_number() over (partition by is_open order by reference) - 1 as place_among_alike,
    count(*) over (partition by is_open) as alike
  from grammar.record
  where partnership_id = $1 and entity = $2 and not retired
),
copy as (
  select
    serial,
    serial < $3 / 10 as recent,
    serial * 10 / $3 as years_ago,
    $4 - serial * 10 / $3 as new_year
  from generate_series(0, $3 - 1) as serial
),
made as (
  select
    copy.serial,
    copy.new_year,
    -- Within the year, every day of it is as busy.
    case when template.is_open then copy.serial % 60 else copy.years_ago * 365 + copy.serial % 300 end as days_before,
    regexp_replace(template.reference, '\d+-\d+$', '') || copy.new_year || '-' || 2000 + copy.serial as new_reference,
    template.title || ': ' || (array[
      'attendance', 'bruising', 'consent', 'data sharing', 'early help', 'exploitation', 'handover', 'health visiting',
      'housing', 'neglect', 'online harm', 'private fostering', 'school places', 'sleeping babies', 'supervision',
      'threshold', 'training', 'transitions', 'voice of the child', 'young carers'
    ])[1 + copy.serial % 20] || ', ' || copy.serial as new_title,
    template.*
  from copy
  join template
    on case
      when copy.recent then template.place = copy.serial % template.templates
      else not template.is_open and template.place_among_alike = copy.serial % template.alike
    end
),
moved as (
  select
    made.*,
    contents || (
      select jsonb_object_agg(
        key,
        case
          when value #>> '{}' ~ '^\d{4}-\d\d-\d\d$' then to_jsonb(((value #>> '{}')::date - days_before)::text)
          else value
        end
      )
      from jsonb_each(contents)
    ) || jsonb_build_object('title', new_title) as new_contents
  from made
),
recorded as (
  insert into grammar.record (
    partnership_id, reference, year, number, entity, version, state, contents, retired, title, owner, due, is_open,
    is_public, changed_at, shared
  )
  select
    partnership_id, new_reference, new_year, 2000 + serial, entity, version, state, new_contents, retired, new_title, owner,
    due - days_before, is_open, is_public, changed_at - days_before * interval '1 day', shared
  from moved
  returning reference
),
revised as (
  insert into grammar.revision (
    partnership_id, reference, version, done, state, contents, retired, why, on_day, at, account, name, role
  )
  select
    moved.partnership_id, moved.new_reference, revision.version, revision.done, revision.state,
    case when revision.version = moved.version then moved.new_contents else revision.contents end, revision.retired,
    revision.why, revision.on_day - days_before, revision.at - days_before * interval '1 day', revision.account,
    revision.name, revision.role
  from moved
  join grammar.revision using (partnership_id, reference)
),
linked as (
  insert into grammar.link (partnership_id, from_reference, field, to_partnership_id, to_reference)
  select moved.partnership_id, moved.new_reference, link.field, link.to_partnership_id, link.to_reference
  from moved
  join grammar.link on link.partnership_id = moved.partnership_id and link.from_reference = moved.reference
)
select count(*)::integer as made from recorded
