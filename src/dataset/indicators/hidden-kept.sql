select count(*) > 0 as kept
from duckdb_tables()
where schema_name = 'indicators' and table_name = 'hidden'
