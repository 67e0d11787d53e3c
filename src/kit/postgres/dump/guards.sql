-- What would refuse rows that come all at once: the triggers that are on, and the foreign keys, each with the words that
-- put it aside and those that put it back.
with own_table as (
  select relation.oid, format('%I.%I', namespace.nspname, relation.relname) as name
  from pg_class as relation
  join pg_namespace as namespace on namespace.oid = relation.relnamespace
  where namespace.nspname not in ('information_schema', 'public') and namespace.nspname !~ '^pg_'
)
select
  format('alter table %s disable trigger %I', own_table.name, guard.tgname) as aside,
  format('alter table %s enable trigger %I', own_table.name, guard.tgname) as back
from pg_trigger as guard
join own_table on own_table.oid = guard.tgrelid
where not guard.tgisinternal and guard.tgenabled = 'O'
union all
select
  format('alter table %s drop constraint %I', own_table.name, guard.conname),
  format('alter table %s add constraint %I %s', own_table.name, guard.conname, pg_get_constraintdef(guard.oid))
from pg_constraint as guard
join own_table on own_table.oid = guard.conrelid
where guard.contype = 'f' and guard.conparentid = 0
