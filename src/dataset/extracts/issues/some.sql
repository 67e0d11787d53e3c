with placed as (
  select row, "table", field, severity, code, message, file_row_number as place
  from read_parquet(:file, file_row_number = true)
)
select row, "table", field, severity, code, message
from placed
where place >= $least and place < $most
order by place
