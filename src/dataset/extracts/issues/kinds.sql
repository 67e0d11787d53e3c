select "table", field, severity, message, count(*) as rows, min(row) as first_row
from read_parquet(:file)
group by "table", field, severity, message
order by severity, rows desc, "table", field
