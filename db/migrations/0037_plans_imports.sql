-- Documents that become plans: what came, what was read in it, what a person decided of each line, and what stood in the plan
-- before and after it was taken in.

create table imports (
  id uuid primary key,
  plan_id uuid not null references plans,
  is_pasted boolean not null,
  file_name text not null default '',       -- as the person's machine calls it
  sha256 text references stored_bytes,      -- what came; gone with the lines
  size integer not null check (size > 0),
  made_by uuid references staff,
  made_at timestamptz not null default now(),
  begun_at timestamptz,                     -- when reading began, anew after a restart
  progress smallint not null default 0 check (progress between 0 and 100),
  read_at timestamptz,
  reader integer,                           -- version of the reader that read it
  format text check (format in ('docx', 'xlsx', 'pdf', 'text')),
  entries jsonb not null default '[]',      -- of its page of contents
  refusal jsonb,                            -- why it could not be read: code and values
  taken_at timestamptz, taken_by uuid references staff,
  way text check (way in ('after', 'instead')),
  counted jsonb,                            -- letters, sections and blocks as they were taken in
  remarks jsonb not null default '[]',      -- comments of the document, each with the block it came to
  before jsonb, after jsonb,                -- the working text around taking it in
  undone_at timestamptz, undone_by uuid references staff,
  forgotten_at timestamptz,                 -- when lines, pictures and file were destroyed
  check (read_at is null or refusal is null),
  check (taken_at is null or (read_at is not null and way is not null and after is not null and before is not null)),
  check (undone_at is null or taken_at is not null),
  check ((sha256 is null) = (forgotten_at is not null))
);
create index imports_plan on imports (plan_id, id desc);
create index imports_bytes on imports (sha256);

create table import_lines (
  import_id uuid not null references imports,
  at integer not null,
  line jsonb not null,                      -- as it was read
  proposed text not null,
  alike text not null,                      -- lines with the same are alike
  doubt text,
  decided text,
  decided_by uuid references staff,
  decided_at timestamptz,
  primary key (import_id, at),
  check ((decided is null) = (decided_at is null))
);

create table import_pictures (
  import_id uuid not null references imports,
  name text not null,                       -- within the document
  sha256 text not null references stored_bytes,
  type text not null,
  size integer not null check (size > 0),
  primary key (import_id, name)
);
create index import_pictures_bytes on import_pictures (sha256);

create or replace view bytes_in_use as
  select sha256 from files
  union all select sha256 from organisation_papers
  union all select file from event_materials where file is not null
  union all select sha256 from imports where sha256 is not null
  union all select sha256 from import_pictures;
