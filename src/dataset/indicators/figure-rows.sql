insert into indicators.figure
select unnest(from_json($figures::json, '[{
  "id": "varchar", "year": "varchar", "numerator": "bigint", "denominator": "bigint",
  "value": "double", "lower": "double", "upper": "double", "unit": "varchar", "per": "integer",
  "display": "varchar", "status": "varchar", "caveats": ["varchar"]
}]'), recursive := true)
