-- What the register's own steps made: neither the database's own schemas, nor an extension's, nor the steps' own list.
with own_table as (
  select relation.oid, format('%I.%I', namespace.nspname, relation.relname) as name
  from pg_class as relation
  join pg_namespace as namespace on namespace.oid = relation.relnamespace
  where relation.relkind = 'r'
    and namespace.nspname not in ('information_schema', 'public') and namespace.nspname !~ '^pg_'
    and (namespace.nspname, relation.relname) not in (('register', 'kysely_migration'), ('register', 'kysely_migration_lock'))
    and not exists (
      select from pg_depend as kept
      where kept.classid = 'pg_class'::regclass and kept.objid = relation.oid and kept.deptype = 'e')
)
select
  own_table.name,
  json_agg(
    json_build_object(
      'name', quote_ident(field.attname),
      'type', format_type(field.atttypid, field.atttypmod))
    order by field.attnum) as columns
from own_table
join pg_attribute as field on field.attrelid = own_table.oid
where field.attnum > 0 and not field.attisdropped and field.attgenerated = ''
group by own_table.name
order by own_table.name
