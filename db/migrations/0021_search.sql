-- Search: one table for the public search. Only published text ever gets here.

create table search_entries (
  id uuid primary key,
  kind text not null check (kind in
    ('plan', 'section', 'block', 'revision', 'consultation', 'result', 'survey', 'figures', 'organisation', 'event')),
  plan_id uuid references plans,
  consultation_id uuid references consultations,
  survey_id uuid references surveys,
  organisation_id uuid references organisations,
  event_id uuid references events,
  path text not null,
  -- shown in the language of the page
  title text not null, title_easy text, title_en text,
  heading text not null default '', heading_easy text, heading_en text,
  body text not null default '',
  folded text not null,                     -- title, heading and body, for the recheck
  title_terms tsvector not null, heading_terms tsvector not null, terms tsvector not null,
  on_day timestamptz not null
);
create index search_entries_terms on search_entries using gin (terms);
create index search_entries_kind on search_entries (kind);
create index search_entries_plan on search_entries (plan_id);
create index search_entries_consultation on search_entries (consultation_id);
create index search_entries_survey on search_entries (survey_id);
create index search_entries_organisation on search_entries (organisation_id);
create index search_entries_event on search_entries (event_id);

create table search_progress (              -- one row: how far the journal has been followed
  id boolean primary key default true check (id),
  journal_id bigint not null default 0
);
insert into search_progress default values;
