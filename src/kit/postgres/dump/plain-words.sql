-- Values as the same words on every server, of every row that there is.
select
  set_config('search_path', '', true),
  set_config('datestyle', 'ISO, YMD', true),
  set_config('intervalstyle', 'postgres', true),
  set_config('timezone', 'UTC', true),
  set_config('extra_float_digits', '3', true),
  set_config('bytea_output', 'hex', true),
  set_config('row_security', 'off', true)
