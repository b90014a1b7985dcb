-- Files: what lies in the folder of files. Stands after accounts because a file says who of the staff stored it; the view of
-- whatever refers to stored bytes (bytes_in_use) stands with the last that does, the materials of events.

-- Written down before it lies there, by the hash it lies under, so that it is counted without walking the folder, and so that
-- what nothing refers to is found and destroyed. The row is the lock: whoever stores the same bytes again waits for whoever
-- destroys them, and the other way round.
create table stored_bytes (
  sha256 text primary key,
  size integer not null check (size >= 0),
  stored_at timestamptz not null default now()  -- anew each time the same bytes are stored
);

create table files (                          -- those that staff put into plans
  id uuid primary key,
  name text not null unique,                  -- in its address: a random key and the ending of its sniffed type
  sha256 text not null references stored_bytes,
  type text not null,
  size integer not null check (size > 0),
  original_name text not null,
  stored_by uuid references staff,
  stored_at timestamptz not null default now()
);
create index files_bytes on files (sha256);
create trigger files_append_only before update or delete or truncate on files
  for each statement execute function refuse_change();
