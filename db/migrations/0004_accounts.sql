-- Accounts: of staff, and of people outside the city hall who act for a group. Residents who comment, answer or sign up for
-- themselves need none.

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
  department_id uuid references departments,  -- null: for all departments
  unique nulls not distinct (staff_id, role, department_id)
);

create table sessions (
  id text primary key,                        -- sha-256 of the cookie's value; the value itself is never stored
  user_id uuid not null references staff,
  expires_at timestamptz not null,
  started_at timestamptz not null default now(),
  agent text not null default ''
);
create index sessions_user on sessions (user_id);

create table invitations (                    -- for a new colleague, or a new password for one who is there already
  id uuid primary key,
  token_hash text not null unique,
  staff_id uuid not null references staff,
  invited_by uuid references staff,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);

-- An account of somebody outside is an address that was confirmed by a link sent to it; there are no passwords.
create table people (
  id uuid primary key,
  email_hash text not null unique,            -- keyed, of the folded address
  sealed bytea,                               -- email, name, name_kana, phone; null once destroyed
  language text not null default 'ja' check (language in ('ja', 'ja-easy', 'en')),
  made_at timestamptz not null default now()
);

-- A link that lets whoever has it in once. Its token follows from the server's key and the id: nothing here opens anything.
create table person_links (
  id uuid primary key,
  person_id uuid not null references people,
  leads_to text not null check (leads_to like '/%'),
  asked_from text,                            -- keyed, of the address limits count by; gone once the link is used
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index person_links_person on person_links (person_id, made_at);

create table person_sessions (
  id text primary key,                        -- sha-256 of the cookie's value; the value itself is never stored
  user_id uuid not null references people,
  expires_at timestamptz not null,
  started_at timestamptz not null default now(),
  agent text not null default ''
);
create index person_sessions_user on person_sessions (user_id);
