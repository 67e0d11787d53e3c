create or replace temp table nickname as
with family as (select row_number() over () as family, names from (select unnest(from_json($families, '["json"]')) as names))
select family, unnest(from_json(names, '["varchar"]')) as name from family
