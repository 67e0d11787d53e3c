-- Tables and views that somebody has in this database; an extension's do not count.
select count(*) as relations
from pg_class as relation
join pg_namespace as namespace on namespace.oid = relation.relnamespace
where relation.relkind in ('r', 'p', 'v', 'm', 'f')
  and namespace.nspname <> 'information_schema' and namespace.nspname !~ '^pg_'
  and not exists (
    select from pg_depend as kept
    where kept.classid = 'pg_class'::regclass and kept.objid = relation.oid and kept.deptype = 'e')
