-- One table for the public search: only published text ever gets here.
create table search_entries (
  id uuid primary key,
  kind text not null check (kind in ('plan', 'section', 'block', 'revision', 'consultation', 'result')),
  plan_id uuid references plans,
  consultation_id uuid references consultations,
  path text not null,
  title text not null,
  heading text not null default '',
  body text not null default '',
  folded text not null,                     -- title, heading and body, for the recheck
  title_terms tsvector not null, heading_terms tsvector not null, terms tsvector not null,
  on_day timestamptz not null
);
create index search_entries_terms on search_entries using gin (terms);
create index search_entries_plan on search_entries (plan_id);
create index search_entries_consultation on search_entries (consultation_id);

create table search_progress (
  id boolean primary key default true check (id),
  journal_id bigint not null default 0
);
insert into search_progress default values;
