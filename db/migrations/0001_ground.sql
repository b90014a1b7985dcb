-- Ground floor: the journal, the municipality's own data, accounts, one-time form keys.

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create table journal (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor_kind text not null check (actor_kind in ('visitor', 'staff', 'system')),
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
create trigger journal_append_only before update or delete or truncate on journal
  for each statement execute function refuse_change();

create function tell_published() returns trigger language plpgsql as $$
begin
  if new.public then perform pg_notify('tomoni_published', new.id::text); end if;
  return null;
end $$;
create trigger journal_tells after insert on journal for each row execute function tell_published();

create table form_keys (
  key text primary key check (length(key) between 16 and 64),
  outcome text,
  used_at timestamptz not null default now()
);

-- The municipality's own words, rules and limits: data, never constants.
create table municipality (
  id boolean primary key default true check (id),
  name text not null, name_kana text not null, name_easy text not null, name_en text not null,
  contact text not null default '',
  min_period_days integer not null default 30 check (min_period_days >= 0),
  required_fields text[] not null default '{class,name,address,contact}',
  optional_fields text[] not null default '{name_kana,age_band}',
  opinion_limit integer not null default 2000 check (opinion_limit > 0),
  opinions_per_submission integer not null default 20 check (opinions_per_submission > 0),
  age_bands text[] not null default '{u18,18-29,30-39,40-49,50-59,60-69,70-79,80o}'
);

create table departments (
  id uuid primary key,
  key text not null unique,
  name text not null, name_kana text not null, name_easy text, name_en text,
  sort integer not null default 0
);

create table eligibility_classes (
  code text primary key,
  label text not null, label_easy text, label_en text,
  extra_label text, extra_label_easy text, extra_label_en text,
  sort integer not null
);

create table category_labels (
  code text primary key check (code in ('reflect', 'included', 'reference', 'not_reflected', 'question', 'out_of_scope')),
  label text not null, label_easy text, label_en text,
  sort integer not null
);

create table stage_labels (
  code text primary key,
  label text not null, label_easy text, label_en text,
  sort integer not null unique
);

create table synonyms (
  id uuid primary key,
  words text[] not null check (array_length(words, 1) >= 2)
);

create table glossary_terms (
  id uuid primary key,
  term text not null unique,
  reading text not null,
  meaning text not null, meaning_easy text, meaning_en text
);

-- Accounts of staff. Residents need none.
create table staff (
  id uuid primary key,
  name text not null, name_kana text not null,
  email text not null, email_folded text not null unique,
  password_hash text,
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);

create table staff_roles (
  staff_id uuid not null references staff,
  role text not null check (role in ('editor', 'answerer', 'approver', 'administrator')),
  -- null: for all departments
  department_id uuid references departments,
  unique nulls not distinct (staff_id, role, department_id)
);

create table sessions (
  id text primary key,             -- sha-256 of the cookie's value; the value itself is never stored
  user_id uuid not null references staff,
  expires_at timestamptz not null,
  started_at timestamptz not null default now(),
  agent text not null default ''
);
create index sessions_user on sessions (user_id);

create table invitations (
  id uuid primary key,
  token_hash text not null unique,
  -- an invitation for a new colleague, or a new password for one who is there already
  staff_id uuid not null references staff,
  invited_by uuid references staff,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
