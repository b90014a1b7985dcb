-- Events, the programme: workshops, hearings, briefings … with their sessions, what is offered there, and what they are about.

create table events (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
  kind text not null check (kind in ('workshop', 'hearing', 'briefing', 'talk', 'training', 'exchange')),
  title text not null, title_easy text, title_en text,
  title_kana text not null default '',                -- people look for it in kana, and the open format asks for it
  summary text not null default '', summary_easy text, summary_en text,
  audience text not null default '', audience_easy text, audience_en text,   -- 対象
  programme text not null default '', programme_easy text, programme_en text,
  -- what the place and the day offer everybody: step_free, captions, writing, nursing_room, toilet …
  accessibility text[] not null default '{}',
  consultation_id uuid references consultations,
  department_id uuid not null references departments,
  contact text not null default '',
  -- how places are given: in order, by draw, by stated criteria, to those invited with a code
  way text not null check (way in ('first_come', 'draw', 'selection', 'invitation')),
  criteria text not null default '',                  -- of a selection, printed on the page
  first_timers_first boolean not null default false,  -- of a draw
  strata text[] not null default '{}',                -- of a draw
  opens_at timestamptz not null, closes_at timestamptz not null,
  sessions_chosen boolean not null default false,     -- one application may choose sessions; else it is for all
  most_people integer not null default 1 check (most_people between 1 and 50),   -- in one application
  offer_hours integer not null default 48 check (offer_hours between 1 and 720),
  reminder_days integer[] not null default '{3}',
  -- beside name and address: kana, phone, district, age_band, first_time, sex (so that tables can be mixed)
  asked text[] not null default '{phone}',
  survey_id uuid references surveys,                  -- the questionnaire that the thanks lead to
  version integer not null default 1,
  created_by uuid references staff,
  created_at timestamptz not null default now(),
  check (opens_at < closes_at),
  check (way <> 'selection' or length(trim(criteria)) > 0),
  constraint events_strata check (strata <@ array['district', 'age_band']),
  constraint events_reminder_days check
    (cardinality(reminder_days) <= 5 and 1 <= all (reminder_days) and 60 >= all (reminder_days))
);
create index events_consultation on events (consultation_id) where consultation_id is not null;

create table event_publications (
  event_id uuid primary key references events,
  published_at timestamptz not null default now(),
  published_by uuid references staff
);

-- The whole event, with the reason everybody is told; its sessions are called off in the same transaction.
create table event_cancellations (
  event_id uuid primary key references events,
  reason text not null check (length(trim(reason)) > 0),
  cancelled_at timestamptz not null default now(),
  cancelled_by uuid references staff
);

create table event_organisers (                       -- with the city: groups
  event_id uuid not null references events,
  organisation_id uuid not null references organisations,
  primary key (event_id, organisation_id)
);
create index event_organisers_organisation on event_organisers (organisation_id);

create table event_sections (                         -- what of a plan it is about
  event_id uuid not null references events,
  section_id uuid not null references sections,
  primary key (event_id, section_id)
);
create index event_sections_section on event_sections (section_id);

-- A file among the materials is a paper: sealed in the folder, handed out by the page of the event only, so that one that was
-- taken out is gone. Others are addresses elsewhere.
create table event_materials (
  id uuid primary key,
  event_id uuid not null references events,
  label text not null check (length(trim(label)) > 0), label_easy text, label_en text,
  file text references stored_bytes, address text,    -- file: the hash of what lies there
  type text, size integer, original_name text,        -- of a file
  sort integer not null default 0,
  check ((file is null) <> (address is null)),
  constraint event_materials_paper check
    ((file is null) = (type is null) and (file is null) = (size is null) and (file is null) = (original_name is null))
);
create index event_materials_event on event_materials (event_id, sort);
create index event_materials_bytes on event_materials (file);

-- Whatever refers to stored bytes; a test compares it with the foreign keys, which refuse what it forgets.
create view bytes_in_use as
  select sha256 from files
  union all select sha256 from organisation_papers
  union all select file from event_materials where file is not null;

-- Sessions.

create table event_sessions (
  id uuid primary key,
  event_id uuid not null references events,
  number integer not null check (number > 0),
  title text not null default '', title_easy text, title_en text,
  starts_at timestamptz not null, ends_at timestamptz not null,
  form text not null check (form in ('venue', 'online', 'both')),
  venue text not null default '', venue_en text, address text not null default '',
  online_sealed bytea,                                -- the address of the meeting: for those who have a place
  quota integer not null check (quota > 0),
  cancelled_at timestamptz, cancelled_because text,
  unique (event_id, number),
  check (starts_at < ends_at),
  check ((cancelled_at is null) = (cancelled_because is null)),
  check (form = 'online' or length(trim(venue)) > 0),
  -- a meeting has an address only where people meet there
  constraint event_sessions_online check (form <> 'venue' or online_sealed is null)
);
create index event_sessions_starts on event_sessions (starts_at);
create index event_sessions_ends on event_sessions (ends_at);

-- Opinions made at a session are submissions like any other, by the channel `meeting`.
alter table submissions add foreign key (session_id) references event_sessions;

-- What somebody can ask for in a session, each with its own places and, for childcare, its own last day and ages.
create table session_services (
  id uuid primary key,
  session_id uuid not null references event_sessions,
  kind text not null check (kind in ('childcare', 'sign_language', 'captions', 'wheelchair', 'parking')),
  quota integer not null check (quota >= 0),
  closes_at timestamptz,
  age_from integer, age_to integer,                   -- years, both included
  unique (session_id, kind),
  check (age_from is null or (age_from >= 0 and age_to >= age_from))
);

-- What the clock has told of a session, so that nobody is told twice.

-- A reminder is due so many days before. Moved to another day, the session is reminded of anew.
create table session_reminders (
  session_id uuid not null references event_sessions,
  days integer not null,
  starts_at timestamptz not null,
  -- false: its moment had passed when the day was chosen, the session moved or the event published; nobody was told
  told boolean not null,
  at timestamptz not null default now(),
  primary key (session_id, days, starts_at)
);

create table session_thanks (
  session_id uuid primary key references event_sessions,
  at timestamptz not null default now()
);
