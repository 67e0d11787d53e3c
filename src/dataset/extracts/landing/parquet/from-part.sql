-- A part was written by this floor itself: every text quoted, an absent one empty without quotation marks.
copy (
  select *
  from read_csv(
    :file,
    auto_detect = false,
    header = false,
    delim = ',',
    quote = '"',
    escape = '"',
    nullstr = '',
    allow_quoted_nulls = false,
    max_line_size = {longest},
    buffer_size = {buffer},
    columns = {columns}
  )
) to :target (format parquet, compression zstd, row_group_size 65536)
