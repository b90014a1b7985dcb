-- Surveys: what is asked, codes of a sample, answer sheets (web and paper), and the answers as figures are counted from.

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

-- What is counted: a question, or a row of a matrix. Keys stay the same through corrections and waves.
create table survey_items (
  survey_id uuid not null references surveys,
  item text not null check (item ~ '^[a-z][a-z0-9-]{0,29}(\.[a-z0-9-]{1,10})?$'),
  sort integer not null,
  kind text not null check (kind in ('single', 'multiple', 'ranking', 'scale', 'number', 'date', 'text')),
  primary key (survey_id, item)
);

create table survey_sections (              -- the survey, or one of its items, is evidence for a section of a plan
  survey_id uuid not null references surveys,
  section_id uuid not null references sections,
  item text not null default '',            -- '': the survey as a whole
  primary key (survey_id, section_id, item)
);
create index survey_sections_section on survey_sections (section_id);

create table survey_bank (                  -- questions to take over: attributes first, then whatever the city asks often
  id uuid primary key,
  name text not null unique check (length(name) > 0),
  question jsonb not null,
  sort integer not null default 0,
  closed_at timestamptz
);

create table survey_code_batches (
  id uuid primary key,
  survey_id uuid not null references surveys,
  label text not null,
  district text not null default '',        -- the stratum the sample was drawn from; '': not by district
  count integer not null check (count between 1 and 50000),
  sent_on date,
  made_by uuid references staff,
  made_at timestamptz not null default now()
);
create index survey_code_batches_survey on survey_code_batches (survey_id);

-- A code is reckoned from the server's key and its number (app/surveys/code.ts), so letters can be printed again although
-- only its hash is kept. Nothing here says whom it was sent to: that list stays outside of the portal.
create table survey_codes (
  id uuid primary key,
  batch_id uuid not null references survey_code_batches,
  survey_id uuid not null references surveys,
  number integer not null check (number >= 1),
  code_hash text not null,
  unique (survey_id, number),
  unique (survey_id, code_hash),
  unique (survey_id, id)
);
create index survey_codes_batch on survey_codes (batch_id);

create table survey_code_ends (             -- lost, returned by the post
  code_id uuid primary key references survey_codes,
  kind text not null check (kind in ('void', 'undelivered')),
  reason text not null default '',
  made_by uuid references staff,
  made_at timestamptz not null default now()
);

create table survey_sheets (
  id uuid primary key,
  survey_id uuid not null references surveys,
  questionnaire_id uuid not null,
  target text not null check (target in ('sample', 'open')),
  channel text not null check (channel in ('web', 'paper')),
  code_id uuid,
  number integer check (number >= 1),       -- stamped on a paper sheet
  secret_hash text unique,                  -- of the link by which an answer on the web is gone on with
  form_key text unique,
  receipt_number text unique,
  language text not null default 'ja' check (language in ('ja', 'ja-easy', 'en')),
  given jsonb not null default '{}',        -- as given, page by page
  page integer not null default 0,          -- the furthest page reached
  version integer not null default 1,
  begun_at timestamptz not null default now(),
  saved_at timestamptz not null default now(),
  finished_at timestamptz,
  counted boolean not null default false,   -- finished, not void, and the one that counts for its code
  fingerprint text,                         -- of all answers: the same twice from the public is flagged
  foreign key (survey_id, questionnaire_id) references questionnaires (survey_id, id),
  foreign key (survey_id, code_id) references survey_codes (survey_id, id),
  unique (survey_id, id),
  unique (survey_id, number),
  check (not counted or finished_at is not null),
  -- An open answer has no code. A paper sheet of the sample may have lost its own.
  check (case when target = 'open' then code_id is null else code_id is not null or channel = 'paper' end),
  check (channel = 'web' or number is not null),
  check (channel = 'paper' or secret_hash is not null)
);
-- One answer on the web, one on paper for each code.
create unique index survey_sheets_code on survey_sheets (code_id, channel) where code_id is not null;
create index survey_sheets_survey on survey_sheets (survey_id, target, id) include (counted) where finished_at is not null;
create unique index survey_sheets_counted_code on survey_sheets (code_id) where counted and code_id is not null;
create index survey_sheets_fingerprint on survey_sheets (survey_id, fingerprint) where fingerprint is not null;

create table survey_sheet_voids (           -- not counted: with a reason, never deleted
  sheet_id uuid primary key references survey_sheets,
  reason text not null check (length(reason) > 0),
  made_by uuid references staff,
  made_at timestamptz not null default now()
);

create table survey_code_choices (          -- paper and web for one code: which of the two counts, if not the first
  id uuid primary key,
  code_id uuid not null references survey_codes,
  sheet_id uuid not null references survey_sheets,
  reason text not null check (length(reason) > 0),
  made_by uuid references staff,
  made_at timestamptz not null default now()
);
create index survey_code_choices_code on survey_code_choices (code_id, id);

create table survey_entries (               -- a paper sheet as one person typed it
  id uuid primary key,
  sheet_id uuid not null references survey_sheets,
  round smallint not null check (round in (1, 2)),
  given jsonb not null,
  form_key text unique,
  typed_by uuid references staff,
  typed_at timestamptz not null default now(),
  unique (sheet_id, round)
);

create function check_second_entry() returns trigger language plpgsql as $$
begin
  if new.round = 2 and not exists (
    select from survey_entries where sheet_id = new.sheet_id and round = 1 and typed_by is distinct from new.typed_by) then
    raise exception 'another person types a sheet the second time' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger survey_entries_check before insert on survey_entries for each row execute function check_second_entry();

create table survey_settlements (           -- where two typed differently: what stands on the paper
  id uuid primary key,
  sheet_id uuid not null references survey_sheets,
  given jsonb not null,
  made_by uuid references staff,
  made_at timestamptz not null default now()
);
create index survey_settlements_sheet on survey_settlements (sheet_id, id);

-- Figures are counted from here: a row for each item of each finished sheet, also where nothing was ticked.
create table survey_answers (
  survey_id uuid not null,
  item text not null,
  sheet_id uuid not null,
  -- given · none 無回答 · hidden 非該当 (its condition did not hold) · unreadable
  state text not null check (state in ('given', 'none', 'hidden', 'unreadable')),
  choices smallint[],                       -- codes of options; of a ranking in its order
  other text,                               -- written beside "other"
  amount numeric, day date, words text,
  foreign key (survey_id, item) references survey_items,
  foreign key (survey_id, sheet_id) references survey_sheets (survey_id, id),
  primary key (survey_id, item, sheet_id) include (state, choices),
  check (state = 'given' or num_nonnulls(choices, other, amount, day, words) = 0),
  check (state <> 'given' or num_nonnulls(choices, amount, day, words) = 1)
);
create index survey_answers_sheet on survey_answers (sheet_id);

do $$
declare t text;
begin
  foreach t in array array['survey_publications', 'questionnaires', 'survey_items', 'survey_codes', 'survey_code_ends',
                           'survey_sheet_voids', 'survey_code_choices', 'survey_entries', 'survey_settlements'] loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function refuse_change()',
                   t || '_append_only', t);
  end loop;
end $$;

-- A sheet that was sent is not changed by its author any more; what a person typed from paper may be settled, and
-- whether a sheet counts may change. A sheet is never deleted.
create function check_sheet() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a sheet is never deleted' using errcode = 'restrict_violation';
  end if;
  if old.finished_at is not null and old.channel = 'web' and
     (new.given, new.finished_at, new.fingerprint) is distinct from (old.given, old.finished_at, old.fingerprint) then
    raise exception 'the sheet is sent' using errcode = 'restrict_violation';
  end if;
  if (new.survey_id, new.target, new.channel, new.code_id) is distinct from
     (old.survey_id, old.target, old.channel, old.code_id) then
    raise exception 'a sheet stays what it is' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger survey_sheets_check before update or delete on survey_sheets for each row execute function check_sheet();
