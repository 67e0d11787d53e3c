-- A look back reads the year before as well; only what the year's own return lists is a member of the year.
delete from indicators.found
where stated and not exists (
  select 1
  from listed
  where listed.year = found.year and listed.kind = found.kind and listed.record = found.record
)
