-- Events: workshops, hearings, briefings … with sessions, places and services that are never given twice.

create table events (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
  kind text not null check (kind in ('workshop', 'hearing', 'briefing', 'talk', 'training', 'exchange')),
  title text not null, title_easy text, title_en text,
  summary text not null default '', summary_easy text, summary_en text,
  audience text not null default '', audience_easy text, audience_en text,   -- 対象
  programme text not null default '', programme_easy text, programme_en text,
  -- what the place and the day offer everybody: step_free, captions, writing, nursing_room, toilet …
  accessibility text[] not null default '{}',
  consultation_id uuid references consultations,
  department_id uuid not null references departments,
  contact text not null default '',
  -- how places are given: in order, by draw, by stated criteria, to those invited with a code
  way text not null check (way in ('first_come', 'draw', 'selection', 'invitation')),
  criteria text not null default '',                  -- of a selection, printed on the page
  first_timers_first boolean not null default false,  -- of a draw
  strata text[] not null default '{}',                -- of a draw: district, age_band
  opens_at timestamptz not null, closes_at timestamptz not null,
  sessions_chosen boolean not null default false,     -- one application may choose sessions; else it is for all
  most_people integer not null default 1 check (most_people between 1 and 50),   -- in one application
  offer_hours integer not null default 48 check (offer_hours between 1 and 720),
  reminder_days integer[] not null default '{3}',
  asked text[] not null default '{phone}',            -- beside name and address: kana, phone, district, age_band, first_time
  survey_id uuid references surveys,                  -- the questionnaire that the thanks lead to
  version integer not null default 1,
  created_by uuid references staff,
  created_at timestamptz not null default now(),
  check (opens_at < closes_at),
  check (way <> 'selection' or length(trim(criteria)) > 0)
);

create table event_publications (
  event_id uuid primary key references events,
  published_at timestamptz not null default now(),
  published_by uuid references staff
);

create table event_organisers (                       -- with the city: groups
  event_id uuid not null references events,
  organisation_id uuid not null references organisations,
  primary key (event_id, organisation_id)
);

create table event_sections (                         -- what of a plan it is about
  event_id uuid not null references events,
  section_id uuid not null references sections,
  primary key (event_id, section_id)
);

create table event_materials (
  id uuid primary key,
  event_id uuid not null references events,
  label text not null check (length(trim(label)) > 0),
  file text, address text,                            -- a stored file, or an address elsewhere
  sort integer not null default 0,
  check ((file is null) <> (address is null))
);

create table event_sessions (
  id uuid primary key,
  event_id uuid not null references events,
  number integer not null check (number > 0),
  title text not null default '', title_easy text, title_en text,
  starts_at timestamptz not null, ends_at timestamptz not null,
  form text not null check (form in ('venue', 'online', 'both')),
  venue text not null default '', venue_en text, address text not null default '',
  online_sealed bytea,                                -- the address of the meeting: for those who have a place
  quota integer not null check (quota > 0),
  cancelled_at timestamptz, cancelled_because text,
  unique (event_id, number),
  check (starts_at < ends_at),
  check ((cancelled_at is null) = (cancelled_because is null)),
  check (form = 'online' or length(trim(venue)) > 0)
);
create index event_sessions_starts on event_sessions (starts_at);

-- What somebody can ask for in a session, each with its own places and, for childcare, its own last day and ages.
create table session_services (
  id uuid primary key,
  session_id uuid not null references event_sessions,
  kind text not null check (kind in ('childcare', 'sign_language', 'captions', 'wheelchair', 'parking')),
  quota integer not null check (quota >= 0),
  closes_at timestamptz,
  age_from integer, age_to integer,                   -- years, both included
  unique (session_id, kind),
  check (age_from is null or (age_from >= 0 and age_to >= age_from))
);

-- An application, for one or several people. Who they are is sealed; the link to it follows from the server's key.
create table signups (
  id uuid primary key,
  event_id uuid not null references events,
  number text not null unique,                        -- public, random-looking
  sealed bytea,                                       -- name, kana, email, phone, companions, needs
  email_hash text, phone_hash text,                   -- keyed: to ask whether somebody applied twice
  organisation_id uuid references organisations,      -- as delegates of a group
  channel text not null default 'web' check (channel in ('web', 'phone', 'paper', 'counter')),
  language text not null default 'ja' check (language in ('ja', 'ja-easy', 'en')),
  district text references districts,
  age_band text,
  first_time boolean,
  people integer not null check (people > 0),
  entered_by uuid references staff,
  form_key text unique,
  place bigint generated always as identity,          -- the order of arrival
  applied_at timestamptz not null default now()
);
create index signups_event on signups (event_id, place);
create index signups_twice on signups (event_id, email_hash);

-- Where an application stands for a session; kept by the verbs from place_steps, which say how it came there.
create table session_places (
  signup_id uuid not null references signups,
  session_id uuid not null references event_sessions,
  people integer not null check (people > 0),
  state text not null check (state in
    ('applied', 'accepted', 'waiting', 'offered', 'not_drawn', 'not_selected', 'declined', 'lapsed', 'cancelled')),
  waits_at integer,                                   -- its rank on the waiting list, fixed when it gets there
  primary key (signup_id, session_id),
  check ((state = 'waiting') <= (waits_at is not null))
);
create index session_places_state on session_places (session_id, state, waits_at);

create table service_places (
  signup_id uuid not null references signups,
  service_id uuid not null references session_services,
  people integer not null check (people > 0),
  ages integer[] not null default '{}',               -- of children
  state text not null check (state in ('applied', 'accepted', 'waiting', 'not_given', 'cancelled')),
  primary key (signup_id, service_id)
);

create table place_steps (
  id bigint generated always as identity primary key,
  signup_id uuid not null,
  session_id uuid not null,
  state text not null,
  reason text,
  by_kind text not null check (by_kind in ('visitor', 'staff', 'person', 'system')),
  by_id uuid,
  at timestamptz not null default now(),
  foreign key (signup_id, session_id) references session_places
);
create trigger place_steps_append_only before update or delete or truncate on place_steps
  for each statement execute function refuse_change();

-- A place that has become free is offered to the next who waits, until a moment that is never after the session began.
-- An offer is answered or lapses once; a place given back later is a new offer.
create table offers (
  id uuid primary key,
  signup_id uuid not null,
  session_id uuid not null,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('accepted', 'declined', 'lapsed', 'withdrawn')),
  foreign key (signup_id, session_id) references session_places,
  check ((ended_at is null) = (outcome is null)),
  check (expires_at > made_at)
);
create unique index offers_open on offers (signup_id, session_id) where ended_at is null;
create index offers_expiring on offers (expires_at) where ended_at is null;

-- Whatever comes in parallel: what is accepted or offered never exceeds the quota. The verbs hold the session first; this is
-- what makes sure that none forgets to.
create function check_quota() returns trigger language plpgsql as $$
declare
  given integer;
  most integer;
begin
  select quota into most from event_sessions where id = new.session_id for update;
  select coalesce(sum(people), 0) into given from session_places
    where session_id = new.session_id and state in ('accepted', 'offered');
  if given > most then
    raise exception 'more places given than there are' using errcode = 'check_violation', constraint = 'session_quota';
  end if;
  return null;
end $$;
create trigger session_places_quota after insert or update on session_places
  for each row when (new.state in ('accepted', 'offered')) execute function check_quota();

create function check_service_quota() returns trigger language plpgsql as $$
declare
  given integer;
  most integer;
begin
  select quota into most from session_services where id = new.service_id for update;
  select coalesce(sum(people), 0) into given from service_places where service_id = new.service_id and state = 'accepted';
  if given > most then
    raise exception 'more of a service given than there is' using errcode = 'check_violation', constraint = 'service_quota';
  end if;
  return null;
end $$;
create trigger service_places_quota after insert or update on service_places
  for each row when (new.state = 'accepted') execute function check_service_quota();

-- A quota is never set below what has been given.
create function keep_quota() returns trigger language plpgsql as $$
begin
  if new.quota < (select coalesce(sum(people), 0) from session_places
      where session_id = new.id and state in ('accepted', 'offered')) then
    raise exception 'fewer places than have been given' using errcode = 'check_violation', constraint = 'session_quota';
  end if;
  return new;
end $$;
create trigger event_sessions_keep_quota before update of quota on event_sessions
  for each row execute function keep_quota();

-- A draw: the list of applicants is hashed and published, then the seed fixed, then drawn once, and all of it published.
create table draws (
  id uuid primary key,
  event_id uuid not null references events,
  session_id uuid references event_sessions,          -- null: for the whole series
  list jsonb not null,                                -- [{number, people, stratum, priority}] in the order of arrival: no names
  list_hash text not null,
  listed_at timestamptz not null default now(),
  listed_by uuid references staff,
  seed text, seed_source text,
  drawn_at timestamptz, drawn_by uuid references staff,
  log jsonb,
  unique nulls not distinct (event_id, session_id),
  check ((seed is null) = (drawn_at is null)),
  check ((seed is null) = (log is null))
);

create table invitation_codes (                       -- of an event by invitation
  id uuid primary key,
  event_id uuid not null references events,
  code_hash text not null,
  number integer not null,
  made_at timestamptz not null default now(),
  used_by uuid references signups,
  unique (event_id, number), unique (event_id, code_hash)
);

-- On the day.
create table check_ins (
  id uuid primary key,
  session_id uuid not null references event_sessions,
  signup_id uuid references signups,                  -- null: a walk-in
  people integer not null check (people > 0),
  how text not null check (how in ('code', 'name', 'walk_in')),
  district text references districts, age_band text,
  made_by uuid references staff,
  made_at timestamptz not null default now(),
  undone_at timestamptz
);
create unique index check_ins_once on check_ins (session_id, signup_id) where undone_at is null and signup_id is not null;

create table seat_tables (
  id uuid primary key,
  session_id uuid not null references event_sessions,
  number integer not null check (number > 0),
  name text not null default '',
  seats integer not null check (seats > 0),
  unique (session_id, number)
);
create table seats (
  table_id uuid not null references seat_tables,
  session_id uuid not null references event_sessions,
  signup_id uuid not null references signups,
  moved_by_hand boolean not null default false,
  primary key (session_id, signup_id)
);

-- Afterwards.
create table event_reports (
  session_id uuid primary key references event_sessions,
  summary text not null default '', summary_easy text, summary_en text,
  minutes text not null default '',                   -- 議事要旨
  version integer not null default 1,
  published_at timestamptz, published_by uuid references staff
);
create table report_tables (
  session_id uuid not null references event_reports,
  number integer not null,
  words text not null,
  primary key (session_id, number)
);
create table report_pictures (
  id uuid primary key,
  session_id uuid not null references event_reports,
  file text not null,
  alt text not null check (length(trim(alt)) > 0),
  sort integer not null default 0
);
-- Opinions made at a session are submissions like any other, by the channel `meeting`.
alter table submissions add column session_id uuid references event_sessions;
