-- Journal: who did what and when, and how a form sent twice is stored once.

-- What only grows has a trigger that calls this. db/privileges.ts finds those tables by it.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create table journal (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor_kind text not null check (actor_kind in ('visitor', 'staff', 'system', 'person')),
  actor_id uuid,
  verb text not null,
  about_kind text not null,
  about_id uuid,
  details jsonb not null default '{}',
  -- what visitors may see changed by this entry: kept pages are dropped and the search index follows
  public boolean not null default false
);
create index journal_about on journal (about_kind, about_id, id);
create index journal_actor on journal (actor_id, id) where actor_id is not null;
create index journal_public on journal (id) where public;
create index journal_at on journal (at);      -- the administrator reads it by day
create trigger journal_append_only before update or delete or truncate on journal
  for each statement execute function refuse_change();

create function tell_published() returns trigger language plpgsql as $$
begin
  if new.public then perform pg_notify('tomoni_published', new.id::text); end if;
  return null;
end $$;
create trigger journal_tells after insert on journal for each row execute function tell_published();

create table form_keys (                      -- one-time keys of forms, with what became of each
  key text primary key check (length(key) between 16 and 64),
  outcome text,
  used_at timestamptz not null default now()
);
