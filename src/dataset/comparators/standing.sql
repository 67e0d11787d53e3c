select count(*)::integer as tables
from duckdb_tables()
where schema_name = 'comparators'
