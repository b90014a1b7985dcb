-- Events: the chances of a long list are counted by a job, and kept for as long as the list is what it was.
create table draw_chances (
  id uuid primary key,
  event_id uuid not null references events,
  session_id uuid references event_sessions,      -- null: of the whole series
  whole boolean not null,                         -- without the strata the event asks for
  seen text not null,                             -- names the list and its places
  rounds int not null default 0 check (rounds >= 0),
  found jsonb,                                    -- null: not counted yet
  made_at timestamptz not null default now()
);
create unique index draw_chances_of on draw_chances (event_id, session_id, whole) nulls not distinct;
