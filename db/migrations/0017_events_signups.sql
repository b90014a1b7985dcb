-- Events, the signups: who applies, and places and services that are never given twice.

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
  sex text check (sex in ('female', 'male', 'other')),   -- null: not asked, or not said
  first_time boolean,
  people integer not null check (people > 0),
  entered_by uuid references staff,
  form_key text unique,
  place bigint generated always as identity,          -- the order of arrival
  applied_at timestamptz not null default now(),
  received_at timestamptz,   -- of a call or a paper: when it came, which may be long before it was typed
  version integer not null default 1,
  constraint signups_received check (received_at is null or channel <> 'web')
);
create index signups_event on signups (event_id, place);
create index signups_twice on signups (event_id, email_hash);
create index signups_phone on signups (event_id, phone_hash);
create index signups_group on signups (organisation_id, place) where organisation_id is not null;

-- Places.

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

-- Services.

create table service_places (
  signup_id uuid not null references signups,
  service_id uuid not null references session_services,
  people integer not null check (people > 0),
  ages integer[] not null default '{}',               -- of children
  state text not null check (state in ('applied', 'accepted', 'waiting', 'not_given', 'cancelled')),
  primary key (signup_id, service_id)
);

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
