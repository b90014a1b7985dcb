-- Events, the signups: who has left no mail address is called. A call is asked for where a mail would be written.

create table signup_calls (
  id uuid primary key,
  signup_id uuid not null references signups,
  kind text not null,                                 -- what they are to be told, as a mail would say it
  session_id uuid references event_sessions,          -- the one it is about; null: all of the application
  offer_id uuid references offers,                    -- to be answered by then
  occasion uuid not null,
  asked_at timestamptz not null default now(),
  unique (kind, occasion, signup_id)
);
create index signup_calls_signup on signup_calls (signup_id);
create trigger signup_calls_append_only before update or delete or truncate on signup_calls
  for each statement execute function refuse_change();

-- Every attempt, by whom, and what came of it; one of them closes the call.
create table signup_call_steps (
  id bigint generated always as identity primary key,
  call_id uuid not null references signup_calls,
  outcome text not null check (outcome in ('told', 'accepted', 'declined', 'not_reached')),
  closes boolean not null,
  note text not null default '',
  by_id uuid references staff,
  at timestamptz not null default now(),
  check (closes = false or outcome <> 'not_reached'),
  check (closes or outcome in ('told', 'not_reached'))
);
create unique index signup_call_steps_closed on signup_call_steps (call_id) where closes;
create index signup_call_steps_call on signup_call_steps (call_id, id);
create trigger signup_call_steps_append_only before update or delete or truncate on signup_call_steps
  for each statement execute function refuse_change();
