create schema snapshot;
create table snapshot.about as
select
  $id as id, $built_at as built_at, $day as day, $code_version as code_version,
  $children::integer as children, $events::integer as events, $indicators::integer as indicators,
  $seconds as seconds
