-- Where a value spans lines or a line is blank, a list beside gives each record's line.
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
  ),
  place as (
    from read_csv(:lines, auto_detect = false, header = false, columns = {'line': 'INTEGER'})
  )
  select cast(row as integer) as row, line, {selected}
  from record
  positional join place
) to :target (format parquet, compression zstd, row_group_size 65536)
