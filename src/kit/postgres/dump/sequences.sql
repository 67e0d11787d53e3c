select format('%I.%I', namespace.nspname, sequence.relname) as name
from pg_class as sequence
join pg_namespace as namespace on namespace.oid = sequence.relnamespace
where sequence.relkind = 'S'
  and namespace.nspname not in ('information_schema', 'public') and namespace.nspname !~ '^pg_'
  and not exists (
    select from pg_depend as kept
    where kept.classid = 'pg_class'::regclass and kept.objid = sequence.oid and kept.deptype = 'e')
order by name
