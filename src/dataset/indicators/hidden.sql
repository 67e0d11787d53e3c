-- What the disclosure gate chose to hide, all years and wards together.
create table indicators.hidden as
select unnest(from_json($hidden::json, '[{"id": "varchar", "year": "varchar", "area": "varchar"}]'), recursive := true)
