-- Applications: typed in by staff, changed by those who sent them, selected by stated criteria, sent for a group.

alter table signups
  add column received_at timestamptz,   -- of a call or a paper: when it came, which may be long before it was typed
  add column version integer not null default 1,
  add constraint signups_received check (received_at is null or channel <> 'web');
create index signups_phone on signups (event_id, phone_hash);
create index signups_group on signups (organisation_id, place) where organisation_id is not null;

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
