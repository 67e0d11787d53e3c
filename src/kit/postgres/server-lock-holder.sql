select
  activity.application_name as name,
  to_char(activity.backend_start at time zone 'UTC', 'FMDD FMMonth YYYY HH24:MI "UTC"') as since
from pg_locks as locks
join pg_stat_activity as activity using (pid)
where locks.locktype = 'advisory' and locks.granted
  and locks.database = (select oid from pg_database where datname = current_database())
  and (locks.classid, locks.objid) = (1463900525::oid, 1::oid)
