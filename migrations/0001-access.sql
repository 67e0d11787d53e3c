-- Who may come in, who did, for what purpose, and a log that cannot be changed without its being noticed.
create schema access;

create table access.account (
  id uuid primary key default gen_random_uuid(),
  partnership_id text not null,
  -- A demonstration account has no password: it is opened by one click, in a workspace of invented people only.
  kind text not null check (kind in ('person', 'demonstration')),
  sign_in_name text not null,
  name text not null,
  role text not null,
  password_hash text,
  password_set_at timestamptz,
  made_at timestamptz not null,
  made_by uuid references access.account (id),
  closed_at timestamptz,
  closed_by uuid references access.account (id),
  check (kind = 'person' or password_hash is null),
  unique (partnership_id, sign_in_name)
);

-- The one-time link by which a person sets a password; only the hash of its secret is kept.
create table access.invitation (
  token_hash text primary key,
  partnership_id text not null,
  account_id uuid not null references access.account (id),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table access.session (
  id uuid primary key default gen_random_uuid(),
  partnership_id text not null,
  account_id uuid not null references access.account (id),
  token_hash text not null unique,
  began_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz,
  ended_why text
);

create index session_account on access.session (account_id) where ended_at is null;

-- Every try to sign in with a password is written before the password is looked at.
create table access.attempt (
  id bigint generated always as identity primary key,
  partnership_id text not null,
  sign_in_name text not null,
  address text not null,
  at timestamptz not null,
  succeeded_at timestamptz
);

create index attempt_name on access.attempt (partnership_id, sign_in_name, at);
create index attempt_address on access.attempt (partnership_id, address, at);

create table access.purpose (
  id uuid primary key default gen_random_uuid(),
  partnership_id text not null,
  session_id uuid not null references access.session (id),
  account_id uuid not null references access.account (id),
  kind text not null,
  words text not null,
  recorded_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);

create index purpose_session on access.purpose (session_id, recorded_at);

-- The chain: each entry commits to the hash of its payload and to the entry before it.
create table access.log_entry (
  partnership_id text not null,
  position bigint not null check (position > 0),
  at timestamptz not null,
  -- An account's id, or the operating system's user for a command line.
  actor text not null,
  session_id uuid,
  action text not null,
  thing text not null,
  payload_hash text not null,
  previous_hash text not null,
  hash text not null,
  seal text not null,
  primary key (partnership_id, position)
);

-- The payload stands apart, so that retention can erase it and the chain still holds.
create table access.log_payload (
  partnership_id text not null,
  position bigint not null,
  salt text,
  body text,
  erased_at timestamptz,
  primary key (partnership_id, position),
  check ((body is null) = (erased_at is not null) and (salt is null) = (body is null))
);

create table access.log_head (
  partnership_id text primary key,
  position bigint not null,
  hash text not null
);

create function access.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the access log is only ever added to: % on % was refused', tg_op, tg_table_name;
end $$;

create function access.only_erase() returns trigger language plpgsql as $$
begin
  if old.body is not null and new.body is null and new.erased_at is not null
     and (new.partnership_id, new.position) = (old.partnership_id, old.position) then
    return new;
  end if;
  raise exception 'a payload of the access log may be erased and not changed';
end $$;

create trigger entry_stays before update or delete on access.log_entry
  for each row execute function access.refuse_change();
create trigger entries_stay before truncate on access.log_entry
  for each statement execute function access.refuse_change();
create trigger payload_stays before delete on access.log_payload
  for each row execute function access.refuse_change();
create trigger payloads_stay before truncate on access.log_payload
  for each statement execute function access.refuse_change();
create trigger payload_erased before update on access.log_payload
  for each row execute function access.only_erase();
