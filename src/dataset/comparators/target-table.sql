-- What the partnership wants of a measure: a floor or a ceiling.
create table comparators.target as
select unnest(from_json($targets::json, '[{
  "measure": "varchar", "atLeast": "double", "atMost": "double", "source": "varchar"
}]'), recursive := true)
