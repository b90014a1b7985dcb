-- What the clock has told of an event, so that nobody is told twice, and what is kept of one that was called off.

-- A reminder is due so many days before a session. Moved to another day, the session is reminded of anew.
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
-- What took place before there were thanks is not thanked for now.
insert into session_thanks (session_id) select id from event_sessions where ends_at <= now();
create index event_sessions_ends on event_sessions (ends_at);

alter table events
  add constraint events_reminder_days check
    (cardinality(reminder_days) <= 5 and 1 <= all (reminder_days) and 60 >= all (reminder_days)),
  add constraint events_strata check (strata <@ array['district', 'age_band']);

-- The whole event, with the reason everybody is told; its sessions are called off in the same transaction.
create table event_cancellations (
  event_id uuid primary key references events,
  reason text not null check (length(trim(reason)) > 0),
  cancelled_at timestamptz not null default now(),
  cancelled_by uuid references staff
);

-- A meeting has an address only where people meet there.
alter table event_sessions
  add constraint event_sessions_online check (form <> 'venue' or online_sealed is null);

alter table event_materials
  add column label_easy text,
  add column label_en text,
  add constraint event_materials_file foreign key (file) references files (name);
create index event_materials_event on event_materials (event_id, sort);
create index event_sections_section on event_sections (section_id);
create index events_consultation on events (consultation_id) where consultation_id is not null;
create index event_organisers_organisation on event_organisers (organisation_id);
