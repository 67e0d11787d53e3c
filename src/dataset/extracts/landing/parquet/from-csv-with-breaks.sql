-- Where a value spans lines or a line is blank, the line is found by the last break before the row.
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
  break as (
    select pair[1] as from_row, pair[2] as shift
    from (select unnest(from_json(:breaks, '[["INTEGER"]]')) as pair)
  )
  select cast(row as integer) as row, cast(row + shift as integer) as line, {selected}
  from record
  asof join break on record.row >= break.from_row
  order by row
) to :target (format parquet, compression zstd, row_group_size 65536)
