-- What lists and links are found by, besides the orders in which lists are read.
-- A link in a file may be the exact name of a record.
create index record_title on grammar.record using hash (title) where not retired;

-- Parts of names, where the database has trigrams (PostgreSQL's own contrib, not the embedded database) and lets us use
-- them. Without them the same names are found by reading all of them.
do $$
declare
  place text;
begin
  if exists (select from pg_available_extensions where name = 'pg_trgm') then
    begin
      create extension if not exists pg_trgm with schema grammar;
    exception when insufficient_privilege then
      raise notice 'no right to use pg_trgm: names are found by reading all of them';
    end;
  end if;
  select namespace.nspname into place
  from pg_extension as extension
  join pg_namespace as namespace on namespace.oid = extension.extnamespace
  where extension.extname = 'pg_trgm';
  if place is not null then
    execute format('create index record_words on grammar.record using gin (title %I.gin_trgm_ops)', place);
  end if;
end $$;
