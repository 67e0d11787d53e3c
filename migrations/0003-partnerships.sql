-- Several partnerships in one installation: whose each record is, what they share, and who sits where.
create table access.partnership (
  id text primary key,
  -- Before the references of its records, so that no two partnerships have one: empty for the installation's own, SAB for another.
  mark text not null unique check (mark = '' or mark ~ '^[A-Z]{2,6}$'),
  name text not null,
  kind text not null check (kind in ('children', 'adults', 'community-safety', 'joint')),
  began_on date not null,
  ended_on date,
  check (ended_on >= began_on)
);

-- What a person is in a partnership beside the one that the account was made for. Ended, never deleted.
create table access.seat (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references access.account (id),
  partnership_id text not null references access.partnership (id),
  role text not null,
  given_at timestamptz not null,
  given_by uuid references access.account (id),
  ended_at timestamptz,
  ended_by uuid references access.account (id)
);

create unique index seat_one on access.seat (account_id, partnership_id) where ended_at is null;

-- Where somebody sits in this session; null: in the partnership that the account was made for.
alter table access.session add column sits_in text references access.partnership (id);

-- What is kept once for all partnerships of the installation: agencies, people.
alter table grammar.record add column shared boolean not null default false;
create unique index record_reference on grammar.record (reference);

alter table grammar.link add column to_partnership_id text;
update grammar.link set to_partnership_id = partnership_id;
alter table grammar.link alter column to_partnership_id set not null;
alter table grammar.link drop constraint link_partnership_id_to_reference_fkey;
alter table grammar.link add foreign key (to_partnership_id, to_reference) references grammar.record (partnership_id, reference);
drop index grammar.link_to;
create index link_to on grammar.link (to_reference);
