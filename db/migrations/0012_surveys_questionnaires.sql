-- Surveys, the questionnaires: what is asked of whom, wave by wave, and the bank of questions.

create table survey_series (                -- the same survey, held again and again: its waves are compared
  id uuid primary key,
  title text not null,
  created_at timestamptz not null default now()
);

create table surveys (                      -- one wave
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
  series_id uuid not null references survey_series,
  wave integer not null check (wave >= 1),
  title text not null, title_easy text, title_en text,
  purpose text not null default '', purpose_easy text, purpose_en text,
  audience text not null default '', audience_easy text, audience_en text,
  privacy text not null default '', privacy_easy text, privacy_en text,
  department_id uuid not null references departments,
  contact text not null default '',
  opens_at timestamptz not null, closes_at timestamptz not null,
  -- Whom it asks. Both at once are two surveys that share their questions: they are never added up.
  sample boolean not null, open boolean not null,
  population integer check (population > 0), -- of the people the sample was drawn from: the N of the sampling error
  -- What a paper sheet with more ticks than allowed counts as; printed on the form.
  excess text not null default 'none' check (excess in ('first', 'none')),
  -- of how many paper sheets in a hundred a second person types the answers again
  second_percent smallint not null default 10 check (second_percent between 0 and 100),
  draft jsonb not null default '{"pages": []}',   -- the questionnaire while it is being written
  version integer not null default 1,
  created_by uuid references staff,
  created_at timestamptz not null default now(),
  unique (series_id, wave),
  check (opens_at < closes_at),
  check (sample or open)
);

create table survey_publications (          -- from here on it is public, and its questions are frozen
  survey_id uuid primary key references surveys,
  published_at timestamptz not null default now(),
  published_by uuid references staff
);
create trigger survey_publications_append_only before update or delete or truncate on survey_publications
  for each statement execute function refuse_change();

create table questionnaires (               -- what was asked; a correction is a further one
  id uuid primary key,
  survey_id uuid not null references surveys,
  number integer not null check (number >= 1),
  definition jsonb not null,
  reason text,
  made_by uuid references staff,
  made_at timestamptz not null default now(),
  unique (survey_id, number),
  unique (survey_id, id),
  check (number = 1 or length(reason) > 0)
);
create trigger questionnaires_append_only before update or delete or truncate on questionnaires
  for each statement execute function refuse_change();

-- What is counted: a question, or a row of a matrix. Keys stay the same through corrections and waves.
create table survey_items (
  survey_id uuid not null references surveys,
  item text not null check (item ~ '^[a-z][a-z0-9-]{0,29}(\.[a-z0-9-]{1,10})?$'),
  sort integer not null,
  kind text not null check (kind in ('single', 'multiple', 'ranking', 'scale', 'number', 'date', 'text')),
  primary key (survey_id, item)
);
create trigger survey_items_append_only before update or delete or truncate on survey_items
  for each statement execute function refuse_change();

create table survey_sections (              -- the survey, or one of its items, is evidence for a section of a plan
  survey_id uuid not null references surveys,
  section_id uuid not null references sections,
  item text not null default '',            -- '': the survey as a whole
  primary key (survey_id, section_id, item)
);
create index survey_sections_section on survey_sections (section_id);

-- Questions to take over: attributes first, then whatever the city asks often. Surveys hold copies and do not change with it.
create table survey_bank (
  id uuid primary key,
  name text not null unique check (length(name) > 0),
  question jsonb not null,
  sort integer not null default 0,
  version integer not null default 1,
  closed_at timestamptz
);

create table survey_bank_earlier (          -- a wording that was replaced
  bank_id uuid not null references survey_bank,
  version integer not null check (version >= 1),
  name text not null,
  question jsonb not null,
  replaced_by uuid references staff,
  replaced_at timestamptz not null default now(),
  primary key (bank_id, version)
);
create trigger survey_bank_earlier_append_only before update or delete or truncate on survey_bank_earlier
  for each statement execute function refuse_change();
