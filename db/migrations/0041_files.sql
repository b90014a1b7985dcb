-- Files that staff put into plans. The bytes lie in a folder under the name of their hash; the row says what they are.
create table files (
  id uuid primary key,
  name text not null unique,                -- in its address: a random key and the ending of its sniffed type
  sha256 text not null,
  type text not null,
  size integer not null check (size > 0),
  original_name text not null,
  stored_by uuid references staff,
  stored_at timestamptz not null default now()
);
create trigger files_append_only before update or delete or truncate on files
  for each statement execute function refuse_change();
