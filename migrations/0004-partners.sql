-- Partnerships that join and separate: which came from which, what was carried over, and what stays behind.
create schema partners;

-- Of an event that was undone before anything was built on it. The next partnership with its mark takes it up again.
alter table access.partnership add column withdrawn_at timestamptz;

-- Which partnership came directly from which, and since when.
create table access.succession (
  predecessor text not null references access.partnership (id),
  successor text not null references access.partnership (id),
  on_day date not null,
  primary key (predecessor, successor),
  check (predecessor <> successor)
);

-- Every partnership with all that it came from. Whoever sits in it reads their records, and changes none.
create view access.ancestry as
with recursive line (partnership_id, ancestor_id) as (
  select successor, predecessor from access.succession
  union
  select line.partnership_id, earlier.predecessor
  from line
  join access.succession as earlier on earlier.successor = line.ancestor_id
)
select partnership_id, ancestor_id from line;

-- Where it happened; null: in the installation's own partnership. It is among the fields that the chain commits to.
alter table access.log_entry add column of_partnership text;
create index log_entry_of on access.log_entry (partnership_id, of_partnership, position) where of_partnership is not null;

-- A joining or a separation, on its day, with its reason. One that was entered wrongly is undone, and stays here as undone.
create table partners.event (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('join', 'separate')),
  on_day date not null,
  why text not null,
  -- The decision on which it rests, by its reference, where one is kept.
  decision text references grammar.record (reference),
  made_at timestamptz not null,
  made_by text not null,
  made_by_name text not null,
  undone_at timestamptz,
  undone_by_name text,
  undone_why text
);

create table partners.event_side (
  event_id uuid not null references partners.event (id),
  side text not null check (side in ('from', 'to')),
  partnership_id text not null references access.partnership (id),
  -- True where the event made it, so that undoing the event withdraws it.
  made_by_event boolean not null,
  primary key (event_id, side, partnership_id)
);

-- What became of each record that was open at the end: carried over as another, or ended there for a reason.
create table partners.event_record (
  event_id uuid not null references partners.event (id),
  from_reference text not null references grammar.record (reference),
  to_reference text references grammar.record (reference),
  why text,
  primary key (event_id, from_reference),
  check ((to_reference is null) = (why is not null))
);

-- A record whose partnership ended rests: it is open no more, though its state is as it was, and may live on as another.
alter table grammar.record add column rests boolean not null default false;
alter table grammar.record add column carried_to text references grammar.record (reference);
alter table grammar.record add column carried_from text references grammar.record (reference);

-- The lock makes a writer wait for an event that is under way, and the event for a writer that came first.
create function grammar.refuse_after_end() returns trigger language plpgsql as $$
declare
  over boolean;
begin
  if new.shared then
    return new;
  end if;
  select ended_on is not null or withdrawn_at is not null into over
  from access.partnership where id = new.partnership_id for key share;
  if over then
    raise exception 'the partnership of % has ended: what it kept stays as it was', new.reference;
  end if;
  return new;
end $$;

create trigger record_ended before insert or update on grammar.record
  for each row execute function grammar.refuse_after_end();
