-- Events, the allocation: who is given a place where it does not go in the order of arrival: by draw, selection, invitation.

-- A draw: the list of applicants is hashed and published with its places, what the seed will be and how that is written,
-- before anybody knows it; then the seed is fixed, then drawn once, and all of it published.
create table draws (
  id uuid primary key,
  event_id uuid not null references events,
  session_id uuid references event_sessions,          -- null: for the whole series
  list jsonb not null,                                -- [{number, people, stratum, priority}] in the order of arrival: no names
  places integer not null check (places > 0),
  strata jsonb not null,                              -- [{label, people, places}], [] where nothing is parted
  sources jsonb not null,                             -- [{kind, named, knownFrom, digits, decimals}]: the first, then what is left where it does not come
  list_hash text not null,                            -- of all of these
  listed_at timestamptz not null default now(),
  listed_by uuid references staff,
  seed text,
  drawn_at timestamptz, drawn_by uuid references staff,
  log jsonb,
  unique nulls not distinct (event_id, session_id),
  check ((seed is null) = (drawn_at is null)),
  check ((seed is null) = (log is null))
);

-- Which of the sources is in use: the first with the list, a later one with the reason why the one before did not come.
create table draw_sources (
  draw_id uuid not null references draws,
  number integer not null check (number > 0),
  known_from timestamptz,                             -- null: chance
  reason text,
  announced_at timestamptz not null default now(),
  announced_by uuid references staff,
  primary key (draw_id, number),
  check ((number = 1) = (reason is null)),
  check (known_from > announced_at)
);
create trigger draw_sources_append_only before update or delete or truncate on draw_sources
  for each statement execute function refuse_change();

-- Only a source that was named with the list, in its order, and no other while the number before may still come.
create function check_draw_source() returns trigger language plpgsql as $$
declare planned jsonb;
begin
  select sources -> (new.number - 1) into planned from draws where id = new.draw_id;
  if planned is null or (planned ->> 'knownFrom')::timestamptz is distinct from new.known_from then
    raise exception 'not named with the list' using errcode = 'check_violation', constraint = 'draw_source_named';
  end if;
  if exists (select from draw_sources s where s.draw_id = new.draw_id
      and (s.number >= new.number or s.known_from is null or s.known_from > new.announced_at)) then
    raise exception 'the number before may still come' using errcode = 'check_violation', constraint = 'draw_source_in_order';
  end if;
  return new;
end $$;
create trigger draw_sources_check before insert on draw_sources for each row execute function check_draw_source();

-- What a number may look like: digits, and a point where there are decimals.
create function draw_number_pattern(source jsonb) returns text immutable language sql as $$
  select case when source ->> 'kind' = 'chance' then '^[0-9a-f]{64}$' else
    '^' || case when (source ->> 'digits')::int = 0 then '(0|[1-9][0-9]*)' else '[0-9]{' || (source ->> 'digits') || '}' end
    || case when (source ->> 'decimals')::int = 0 then '' else '[.][0-9]{' || (source ->> 'decimals') || '}' end || '$' end
$$;

-- The list stands as it was published; who has been drawn stays drawn; nothing is drawn before its number is known, nor from
-- another writing of it.
create function keep_draw() returns trigger language plpgsql as $$
declare used draw_sources;
begin
  if tg_op = 'DELETE' then raise exception 'a draw is never removed'; end if;
  if old.seed is not null then raise exception 'drawn already'; end if;
  if (new.event_id, new.session_id, new.list, new.places, new.strata, new.sources, new.list_hash, new.listed_at, new.listed_by)
      is distinct from (old.event_id, old.session_id, old.list, old.places, old.strata, old.sources, old.list_hash,
        old.listed_at, old.listed_by) then
    raise exception 'a published list is never changed';
  end if;
  if new.seed is null then return new; end if;
  select * into used from draw_sources s where s.draw_id = new.id order by s.number desc limit 1;
  if used.known_from > new.drawn_at then raise exception 'drawn before the number is known'; end if;
  if new.seed !~ draw_number_pattern(new.sources -> (used.number - 1)) then
    raise exception 'not written as announced';
  end if;
  return new;
end $$;
create trigger draws_keep before update or delete on draws for each row execute function keep_draw();
create trigger draws_kept before truncate on draws for each statement execute function refuse_change();

-- Places are part of what was announced: from the list to the draw a session keeps as many as it had.
create function keep_drawn_places() returns trigger language plpgsql as $$
begin
  if new.quota is distinct from old.quota and exists (select from draws d where d.event_id = new.event_id
      and (d.session_id = new.id or d.session_id is null) and d.seed is null) then
    raise exception 'places stand until they are drawn' using errcode = 'check_violation', constraint = 'draw_places_stand';
  end if;
  return new;
end $$;
create trigger event_sessions_drawn before update on event_sessions for each row execute function keep_drawn_places();

-- A selection: everybody is marked first, then all of it is confirmed at once, by one of two clicks.
create table selections (
  id uuid primary key,
  event_id uuid not null references events,
  session_id uuid references event_sessions,          -- null: for the whole series
  confirmed_at timestamptz not null default now(),
  confirmed_by uuid references staff,
  unique nulls not distinct (event_id, session_id)
);
create trigger selections_append_only before update or delete or truncate on selections
  for each statement execute function refuse_change();

create table selection_marks (
  signup_id uuid not null,
  session_id uuid not null,
  mark text not null check (mark in ('selected', 'reserve', 'not_selected')),
  rank integer check (rank > 0),                      -- of a reserve: its order on the waiting list
  reason text,
  marked_by uuid references staff,
  marked_at timestamptz not null default now(),
  primary key (signup_id, session_id),
  foreign key (signup_id, session_id) references session_places,
  check ((mark = 'reserve') = (rank is not null))
);

create function is_selected(session uuid) returns boolean stable language sql as $$
  select exists (select from event_sessions s join selections x on x.event_id = s.event_id
    and (x.session_id = s.id or x.session_id is null) where s.id = session)
$$;

-- What has been confirmed is not marked anew.
create function keep_marks() returns trigger language plpgsql as $$
begin
  if is_selected(coalesce(new.session_id, old.session_id)) then
    raise exception 'the selection has been confirmed' using errcode = 'check_violation', constraint = 'selection_confirmed';
  end if;
  return coalesce(new, old);
end $$;
create trigger selection_marks_keep before insert or update or delete on selection_marks
  for each row execute function keep_marks();

-- Nobody has a place by selection before it has been confirmed.
create function check_selected() returns trigger language plpgsql as $$
begin
  if (select way from event_sessions s join events e on e.id = s.event_id where s.id = new.session_id) = 'selection'
      and not is_selected(new.session_id) then
    raise exception 'a place before the selection' using errcode = 'check_violation', constraint = 'selection_first';
  end if;
  return null;
end $$;
create trigger session_places_selected after insert or update on session_places
  for each row when (new.state in ('accepted', 'offered', 'waiting')) execute function check_selected();

-- By invitation: letters with codes go to a random sample, and a code is good for one application.
create table invitation_batches (
  id uuid primary key,
  event_id uuid not null references events,
  label text not null check (length(trim(label)) > 0),
  count integer not null check (count between 1 and 50000),
  made_at timestamptz not null default now(),
  made_by uuid references staff
);
create index invitation_batches_event on invitation_batches (event_id);

create table invitation_codes (
  id uuid primary key,
  event_id uuid not null references events,
  batch_id uuid not null references invitation_batches,
  code_hash text not null,
  number integer not null,
  made_at timestamptz not null default now(),
  used_by uuid references signups,
  voided_at timestamptz, voided_because text,
  unique (event_id, number), unique (event_id, code_hash),
  constraint invitation_codes_void check ((voided_at is null) = (voided_because is null)),
  constraint invitation_codes_used_or_void check (used_by is null or voided_at is null)
);
create unique index invitation_codes_used on invitation_codes (used_by);
create index invitation_codes_batch on invitation_codes (batch_id, number);

-- A code is used once: not even a cancelled application gives it back.
create function keep_used_code() returns trigger language plpgsql as $$
begin
  if old.used_by is not null and new.used_by is distinct from old.used_by then
    raise exception 'the code has been used' using errcode = 'check_violation', constraint = 'invitation_code_used';
  end if;
  return new;
end $$;
create trigger invitation_codes_keep before update on invitation_codes
  for each row execute function keep_used_code();

-- Nobody stands in an event by invitation without a code of it.
create function check_invited() returns trigger language plpgsql as $$
begin
  if exists (select from event_sessions s join events e on e.id = s.event_id
      where s.id = new.session_id and e.way = 'invitation')
      and not exists (select from invitation_codes where used_by = new.signup_id) then
    raise exception 'not invited' using errcode = 'check_violation', constraint = 'invited';
  end if;
  return null;
end $$;
create trigger session_places_invited after insert on session_places
  for each row execute function check_invited();
