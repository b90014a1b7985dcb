-- Accounts: people move to another address. The account stays at the one it has until whoever reads the new letter box says so.

create table address_changes (
  id uuid primary key,
  person_id uuid not null references people,
  new_hash text not null,                     -- keyed, as people.email_hash
  sealed bytea not null,                      -- email, the new one
  asked_from text,                            -- keyed, of the address limits count by; gone once the change is over
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  changed_at timestamptz,
  ended_at timestamptz,                       -- another one was asked for, or the address changed by another
  check (changed_at is null or ended_at is null)
);
create unique index address_changes_open on address_changes (person_id) where changed_at is null and ended_at is null;
create index address_changes_new on address_changes (new_hash, made_at);
