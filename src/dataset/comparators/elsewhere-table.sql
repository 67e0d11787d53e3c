-- The same measure elsewhere, as it was printed there.
create table comparators.elsewhere as
select unnest(from_json($elsewhere::json, '[{
  "measure": "varchar", "year": "varchar", "than": "varchar", "value": "double", "display": "varchar", "source": "varchar"
}]'), recursive := true)
