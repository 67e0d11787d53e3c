copy (
  with record as (
    select row_number() over () as row, *
    from read_csv(
      :file,
      auto_detect = false,
      header = true,
      delim = :delimiter,
      quote = '"',
      escape = '"',
      strict_mode = false,
      nullstr = '',
      max_line_size = {longest},
      buffer_size = {buffer},
      columns = {columns}
    )
  )
  select cast(row as integer) as row, cast(row + {shift} as integer) as line, {selected}
  from record
) to :target (format parquet, compression zstd, row_group_size 65536)
