-- What lies in the folder of files, by the hash it lies under: written down before it is written, so that it is counted
-- without walking the folder, and so that what nothing refers to is found and destroyed. The row is the lock: whoever stores
-- the same bytes again waits for whoever destroys them, and the other way round.
create table stored_bytes (
  sha256 text primary key,
  size integer not null check (size >= 0),
  stored_at timestamptz not null default now()   -- anew each time the same bytes are stored
);
insert into stored_bytes (sha256, size)
  select sha256, max(size) from (
    select sha256, size from files
    union all select sha256, size from organisation_papers
    union all select file, size from event_materials where file is not null) known
  group by sha256;
alter table files add foreign key (sha256) references stored_bytes;
alter table organisation_papers add foreign key (sha256) references stored_bytes;
alter table event_materials add foreign key (file) references stored_bytes;
create index files_bytes on files (sha256);
create index organisation_papers_bytes on organisation_papers (sha256);
create index event_materials_bytes on event_materials (file);
-- Whatever refers to stored bytes; a test compares it with the foreign keys, which refuse what it forgets.
create view bytes_in_use as
  select sha256 from files
  union all select sha256 from organisation_papers
  union all select file from event_materials where file is not null;

-- Drafts of registrations that nobody goes on with: when one was last changed, and when its group was warned.
alter table organisation_applications
  add column changed_at timestamptz not null default now(),
  add column warned_at timestamptz,
  -- what was written in it, once it was withdrawn without ever having been handed in
  add column destroyed boolean not null default false;
create index organisation_applications_made_by on organisation_applications (made_by);
create index organisation_papers_removed on organisation_papers (removed_at) where removed_at is not null;
