-- People outside the city hall who come back: those who act for a group. An account is an address that was confirmed by a
-- link sent to it; there are no passwords. Residents who comment, answer or sign up for themselves need none.
create table people (
  id uuid primary key,
  email_hash text not null unique,          -- keyed, of the folded address
  sealed bytea,                             -- email, name, name_kana, phone; null once destroyed
  language text not null default 'ja' check (language in ('ja', 'ja-easy', 'en')),
  made_at timestamptz not null default now()
);

-- A link that lets whoever has it in once. Its token follows from the server's key and the id: nothing here opens anything.
create table person_links (
  id uuid primary key,
  person_id uuid not null references people,
  leads_to text not null check (leads_to like '/%'),
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index person_links_person on person_links (person_id, made_at);

create table person_sessions (
  id text primary key,                      -- sha-256 of the cookie's value; the value itself is never stored
  user_id uuid not null references people,
  expires_at timestamptz not null,
  started_at timestamptz not null default now(),
  agent text not null default ''
);
create index person_sessions_user on person_sessions (user_id);

alter table journal drop constraint journal_actor_kind_check;
alter table journal add constraint journal_actor_kind_check
  check (actor_kind in ('visitor', 'staff', 'system', 'person'));

-- Districts of the municipality (小学校区, 地区): where a group is at home, where people come from.
create table districts (
  code text primary key,
  label text not null, label_easy text, label_en text,
  sort integer not null,
  version integer not null default 1,
  closed_at timestamptz
);
