-- What the partnership keeps, of every kind: a record as it stands, and every revision that led there.
create schema grammar;

-- The last number given out, for D-2026-014 and its like.
create table grammar.counter (
  partnership_id text not null,
  prefix text not null,
  year integer not null,
  last integer not null,
  primary key (partnership_id, prefix, year)
);

create table grammar.record (
  partnership_id text not null,
  reference text not null,
  year integer not null,
  number integer not null,
  entity text not null,
  version integer not null check (version > 0),
  state text not null,
  contents jsonb not null,
  retired boolean not null,
  -- Worked out from the contents when they are written, so that lists need not read them.
  title text not null,
  owner text,
  due date,
  is_open boolean not null,
  is_public boolean not null,
  -- Where it came from a file: what the file calls it, so that the same file twice is one record.
  imported_key text,
  changed_at timestamptz not null,
  primary key (partnership_id, reference),
  unique (partnership_id, entity, imported_key)
);

-- One for each order in which a list is read; what was retired stands in none of them.
create index record_due on grammar.record (partnership_id, entity, due, reference) where is_open;
create index record_open_owner on grammar.record (partnership_id, entity, owner) where is_open;
create index record_all on grammar.record (partnership_id, entity, due, reference) where not retired;
create index record_state on grammar.record (partnership_id, entity, state, due, reference) where not retired;
create index record_owner on grammar.record (partnership_id, entity, owner, due, reference) where not retired;
create index record_number on grammar.record (partnership_id, entity, year, number) where not retired;
create index record_changed on grammar.record (partnership_id, entity, changed_at, reference) where not retired;
create index record_public on grammar.record (partnership_id, entity, due, reference) where is_public;

-- Only ever added to: what a record said after each change, who made it, for which day, and why.
create table grammar.revision (
  partnership_id text not null,
  reference text not null,
  version integer not null,
  done text not null,
  state text not null,
  contents jsonb not null,
  retired boolean not null,
  why text,
  -- The day on which it happened, which may be before the instant at which it was written down.
  on_day date not null,
  at timestamptz not null,
  account text not null,
  name text not null,
  role text not null,
  primary key (partnership_id, reference, version),
  foreign key (partnership_id, reference) references grammar.record (partnership_id, reference)
);

-- Which record names which other, as both stand now.
create table grammar.link (
  partnership_id text not null,
  from_reference text not null,
  field text not null,
  to_reference text not null,
  primary key (partnership_id, from_reference, field),
  foreign key (partnership_id, from_reference) references grammar.record (partnership_id, reference),
  foreign key (partnership_id, to_reference) references grammar.record (partnership_id, reference)
);

create index link_to on grammar.link (partnership_id, to_reference);

create function grammar.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what the register keeps is retired or revised, never removed: % on % was refused', tg_op, tg_table_name;
end $$;

create function grammar.only_next_version() returns trigger language plpgsql as $$
begin
  if (new.partnership_id, new.reference, new.entity) = (old.partnership_id, old.reference, old.entity)
     and new.version = old.version + 1 then
    return new;
  end if;
  raise exception 'a record is changed by its next version only';
end $$;

create trigger revision_stays before update or delete on grammar.revision
  for each row execute function grammar.refuse_change();
create trigger revisions_stay before truncate on grammar.revision
  for each statement execute function grammar.refuse_change();
create trigger record_stays before delete on grammar.record
  for each row execute function grammar.refuse_change();
create trigger record_revised before update on grammar.record
  for each row execute function grammar.only_next_version();
