-- Surveys, the reports: what goes in, the figures as they were counted for it, and which of them were published.

create table survey_reports (               -- what is to go in; the working text
  survey_id uuid primary key references surveys,
  version integer not null default 1,
  -- {cross: {by: ['age'], of: ['living']}, portfolio: {…} | null, waves: ['living'], weighted: false}
  settings jsonb not null
);

create table survey_report_comments (       -- beside a question, a section ('page:p1') or the whole ('')
  survey_id uuid not null references surveys,
  place text not null,
  version integer not null default 1,
  words text not null, words_easy text, words_en text,
  primary key (survey_id, place)
);

-- A run is a report made ready: its figures are counted once and never change, whatever comes of the sheets.
create table survey_runs (
  id uuid primary key,
  survey_id uuid not null references surveys,
  number integer not null check (number >= 1),
  basis text not null,                      -- of what the figures were counted from: another one says that it changed
  settings jsonb not null,
  -- What the report says of the survey itself: its names, period, sections, return, corrections of its questions.
  head jsonb not null,
  comments jsonb not null,
  made_by uuid references staff,
  made_at timestamptz not null default now(),
  unique (survey_id, number),
  unique (survey_id, id)
);
create trigger survey_runs_append_only before update or delete or truncate on survey_runs
  for each statement execute function refuse_change();

create table survey_run_tables (            -- as the public may see them: small cells are withheld before they are stored
  run_id uuid not null references survey_runs,
  sort integer not null,
  page text not null,                       -- section of the questionnaire it stands in
  item text not null,
  target text not null check (target in ('sample', 'open')),
  kind text not null check (kind in ('figure', 'cross', 'waves', 'portfolio')),
  content jsonb not null,
  primary key (run_id, sort)
);
create index survey_run_tables_page on survey_run_tables (run_id, page, sort);
create trigger survey_run_tables_append_only before update or delete or truncate on survey_run_tables
  for each statement execute function refuse_change();

create table survey_results (               -- a run made public; a further one corrects it and says why
  run_id uuid primary key,
  survey_id uuid not null,
  published_at timestamptz not null default now(),
  published_by uuid references staff,
  reason text,
  foreign key (survey_id, run_id) references survey_runs (survey_id, id)
);
create index survey_results_survey on survey_results (survey_id, published_at desc);
create trigger survey_results_append_only before update or delete or truncate on survey_results
  for each statement execute function refuse_change();

create function check_result() returns trigger language plpgsql as $$
begin
  if coalesce(new.reason, '') = '' and exists (select from survey_results where survey_id = new.survey_id) then
    raise exception 'results that correct others say why' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger survey_results_check before insert on survey_results for each row execute function check_result();

-- Results whose tables cannot be read any more: beside later ones they would tell of single people. How much there was stays.
create table survey_results_gone (
  run_id uuid primary key references survey_results,
  because_of uuid not null references survey_results,
  tables integer not null, lines integer not null,
  gone_at timestamptz not null default now(),
  check (run_id <> because_of)
);
create trigger survey_results_gone_append_only before update or delete or truncate on survey_results_gone
  for each statement execute function refuse_change();
