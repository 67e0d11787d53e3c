select
  (select count(*) from journey.event) as events,
  (select count(*) from journey.spell) as spells,
  (select count(*) from journey.source) as sources
