-- Surveys, the sheets: codes of a sample, answer sheets (web and paper), and the answers as figures are counted from.

-- Codes.

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

-- A code is reckoned from the server's key and its number (code.ts), so letters can be printed again although only its hash is
-- kept. Nothing here says whom it was sent to: that list stays outside of the portal.
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
create trigger survey_codes_append_only before update or delete or truncate on survey_codes
  for each statement execute function refuse_change();

create table survey_code_ends (             -- lost, returned by the post
  code_id uuid primary key references survey_codes,
  kind text not null check (kind in ('void', 'undelivered')),
  reason text not null default '',
  made_by uuid references staff,
  made_at timestamptz not null default now()
);
create trigger survey_code_ends_append_only before update or delete or truncate on survey_code_ends
  for each statement execute function refuse_change();

-- Sheets.

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
  -- Of paper: whether a second person types it too, drawn by the server when it is typed, so that nobody picks; the day it
  -- reached the town hall, by which the return is counted, where null the day of typing stands for it; and why one that came
  -- after the close was taken or put aside.
  second_due boolean not null default false,
  received_on date,
  late_reason text,
  foreign key (survey_id, questionnaire_id) references questionnaires (survey_id, id),
  foreign key (survey_id, code_id) references survey_codes (survey_id, id),
  unique (survey_id, id),
  unique (survey_id, number),
  check (not counted or finished_at is not null),
  -- An open answer has no code. A paper sheet of the sample may have lost its own.
  check (case when target = 'open' then code_id is null else code_id is not null or channel = 'paper' end),
  check (channel = 'web' or number is not null),
  check (channel = 'paper' or secret_hash is not null),
  check (not second_due or channel = 'paper'),
  check (channel = 'paper' or num_nonnulls(received_on, late_reason) = 0)
);
-- One answer on the web, one on paper for each code.
create unique index survey_sheets_code on survey_sheets (code_id, channel) where code_id is not null;
create index survey_sheets_survey on survey_sheets (survey_id, target, id) include (counted) where finished_at is not null;
create unique index survey_sheets_counted_code on survey_sheets (code_id) where counted and code_id is not null;
create index survey_sheets_fingerprint on survey_sheets (survey_id, fingerprint) where fingerprint is not null;
create index survey_sheets_second on survey_sheets (survey_id, number) where second_due;
-- Figures leave out the few sheets that do not count: they are found without looking at the others.
create index survey_sheets_uncounted on survey_sheets (survey_id, id) where not counted;

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

create table survey_code_choices (          -- paper and web for one code: which of the two counts, if not the first
  id uuid primary key,
  code_id uuid not null references survey_codes,
  sheet_id uuid not null references survey_sheets,
  reason text not null check (length(reason) > 0),
  made_by uuid references staff,
  made_at timestamptz not null default now()
);
create index survey_code_choices_code on survey_code_choices (code_id, id);
create trigger survey_code_choices_append_only before update or delete or truncate on survey_code_choices
  for each statement execute function refuse_change();

create table survey_sheet_voids (           -- not counted: with a reason, never deleted
  id uuid primary key default gen_random_uuid(),
  sheet_id uuid not null references survey_sheets,
  reason text not null check (length(reason) > 0),
  made_by uuid references staff,
  made_at timestamptz not null default now()
);
create index survey_sheet_voids_sheet on survey_sheet_voids (sheet_id);
create trigger survey_sheet_voids_append_only before update or delete or truncate on survey_sheet_voids
  for each statement execute function refuse_change();

-- What was made void by mistake counts again, with a reason; it can be made void once more.
create table survey_sheet_restorations (
  void_id uuid primary key references survey_sheet_voids,
  reason text not null check (length(reason) > 0),
  made_by uuid references staff,
  made_at timestamptz not null default now()
);
create trigger survey_sheet_restorations_append_only before update or delete or truncate on survey_sheet_restorations
  for each statement execute function refuse_change();

create view survey_standing_voids as
  select v.* from survey_sheet_voids v
  where not exists (select from survey_sheet_restorations r where r.void_id = v.id);

-- Paper, as it is typed.

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
create trigger survey_entries_append_only before update or delete or truncate on survey_entries
  for each statement execute function refuse_change();

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
create trigger survey_settlements_append_only before update or delete or truncate on survey_settlements
  for each statement execute function refuse_change();

-- A paper sheet that was typed wrongly is mended by a further record; what was typed first stays in survey_entries.
create table survey_mendings (
  id uuid primary key,
  sheet_id uuid not null references survey_sheets,
  given jsonb not null,
  reason text not null check (length(reason) > 0),
  made_by uuid references staff,
  made_at timestamptz not null default now()
);
create index survey_mendings_sheet on survey_mendings (sheet_id, id);
create trigger survey_mendings_append_only before update or delete or truncate on survey_mendings
  for each statement execute function refuse_change();

create function check_mending() returns trigger language plpgsql as $$
begin
  if not exists (select from survey_sheets where id = new.sheet_id and channel = 'paper') then
    raise exception 'only paper is typed wrongly: what was sent stays as it is' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger survey_mendings_check before insert on survey_mendings for each row execute function check_mending();

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
