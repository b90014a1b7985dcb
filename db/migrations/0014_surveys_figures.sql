-- Surveys, the figures: what staff add to answers before they are counted: codes and redactions of free text, population counts.

create table survey_text_codes (            -- the code frame of one item: what people wrote about
  id uuid primary key,
  survey_id uuid not null,
  item text not null,
  code smallint not null check (code between 1 and 999),
  label text not null check (length(label) > 0), label_easy text, label_en text,
  closed_at timestamptz,                    -- not for new texts; what it was given to keeps it
  made_by uuid references staff,
  made_at timestamptz not null default now(),
  foreign key (survey_id, item) references survey_items (survey_id, item),
  unique (survey_id, item, code)
);

create table survey_text_codings (          -- several codes for one text
  survey_id uuid not null,
  item text not null,
  sheet_id uuid not null,
  code smallint not null,
  made_by uuid references staff,
  made_at timestamptz not null default now(),
  foreign key (survey_id, item, sheet_id) references survey_answers (survey_id, item, sheet_id)
    deferrable initially deferred,          -- settling a paper sheet writes its answers anew
  foreign key (survey_id, item, code) references survey_text_codes (survey_id, item, code),
  primary key (survey_id, item, sheet_id, code)
);

create table survey_redactions (            -- the wording that may be published; the answer itself stays as it was given
  id uuid primary key,
  survey_id uuid not null,
  item text not null,
  sheet_id uuid not null references survey_sheets,
  words text not null,
  reason text not null check (length(reason) > 0),
  made_by uuid references staff,
  made_at timestamptz not null default now(),
  foreign key (survey_id, item) references survey_items (survey_id, item)
);
create index survey_redactions_answer on survey_redactions (survey_id, item, sheet_id, id);
create trigger survey_redactions_append_only before update or delete or truncate on survey_redactions
  for each statement execute function refuse_change();

create table survey_weightings (            -- population counts to weight the answers of a target by; the latest holds
  id uuid primary key,
  survey_id uuid not null references surveys,
  target text not null check (target in ('sample', 'open')),
  -- {items: ['age', 'sex'], cells: [{codes: [1, 2], population: 340, stratum: 'a'}], highest: 5}; without cells: no weights
  definition jsonb not null,
  reason text not null default '',
  made_by uuid references staff,
  made_at timestamptz not null default now()
);
create index survey_weightings_survey on survey_weightings (survey_id, target, id);
create trigger survey_weightings_append_only before update or delete or truncate on survey_weightings
  for each statement execute function refuse_change();
