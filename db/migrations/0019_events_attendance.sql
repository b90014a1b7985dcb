-- Events, the attendance: the day of a session, who came and where they sit, and the report afterwards.

-- At the door: who came, and who was let in without a place.
create table check_ins (
  id uuid primary key,
  session_id uuid not null references event_sessions,
  signup_id uuid references signups,                  -- null: a walk-in
  people integer not null check (people > 0),
  how text not null check (how in ('code', 'name', 'walk_in')),
  district text references districts, age_band text, first_time boolean,
  sex text check (sex in ('female', 'male', 'other')),   -- null: not asked, or not said
  over_quota boolean not null default false,   -- let in although no place was free: somebody was asked and said yes
  made_by uuid references staff,
  made_at timestamptz not null default now(),
  undone_at timestamptz, undone_by uuid references staff,
  constraint check_ins_whose check (signup_id is not null or how = 'walk_in'),
  constraint check_ins_undone check (undone_by is null or undone_at is not null)
);
create unique index check_ins_once on check_ins (session_id, signup_id) where undone_at is null and signup_id is not null;
create index check_ins_session on check_ins (session_id, made_at);

-- Whoever has a place is let in, for no more people than it has. Whoever has none is let in while there is room, beyond that
-- only where it was said so: rooms decide, but never in silence.
create function check_arrival() returns trigger language plpgsql as $$
declare
  most integer;
  present integer;
begin
  select quota into most from event_sessions where id = new.session_id for update;
  if new.how = 'walk_in' then
    select coalesce(sum(people), 0) into present from check_ins where session_id = new.session_id and undone_at is null;
    if present > most and not new.over_quota then
      raise exception 'more people in the room than it has places' using errcode = 'check_violation', constraint = 'room_quota';
    end if;
  elsif not exists (select from session_places p where p.session_id = new.session_id and p.signup_id = new.signup_id
      and p.state = 'accepted' and p.people >= new.people) then
    raise exception 'no place for so many people' using errcode = 'check_violation', constraint = 'arrival_place';
  end if;
  return null;
end $$;
create trigger check_ins_arrival after insert on check_ins for each row execute function check_arrival();

-- Why somebody of the staff opened the names of a session; asked once a day.
create table name_openings (
  session_id uuid not null references event_sessions,
  staff_id uuid not null references staff,
  day date not null,
  reason text not null check (length(trim(reason)) > 0),
  opened_at timestamptz not null default now(),
  primary key (session_id, staff_id, day)
);
create trigger name_openings_append_only before update or delete or truncate on name_openings
  for each statement execute function refuse_change();

-- Seating: whole applications and walk-ins sit together, and no table holds more than its seats.

create table seat_tables (
  id uuid primary key,
  session_id uuid not null references event_sessions,
  number integer not null check (number > 0),
  name text not null default '',
  seats integer not null check (seats > 0),
  unique (session_id, number),
  constraint seat_tables_of_session unique (id, session_id)
);

create table seats (
  id uuid primary key,
  table_id uuid not null references seat_tables,
  session_id uuid not null references event_sessions,
  signup_id uuid references signups,
  check_in_id uuid references check_ins,              -- of a walk-in without an application
  people integer not null check (people > 0),         -- seats taken
  moved_by_hand boolean not null default false,
  constraint seats_whose check (num_nonnulls(signup_id, check_in_id) = 1),
  constraint seats_at_table foreign key (table_id, session_id) references seat_tables (id, session_id),
  constraint seats_signup_once unique (session_id, signup_id),
  constraint seats_check_in_once unique (session_id, check_in_id)
);
create index seats_table on seats (table_id);

-- Checked when the transaction ends: two parties may change places.
create function check_table() returns trigger language plpgsql as $$
declare
  most integer;
  taken integer;
begin
  select seats into most from seat_tables where id = new.table_id for update;
  select coalesce(sum(people), 0) into taken from seats where table_id = new.table_id;
  if taken > most then
    raise exception 'more people at a table than it has seats' using errcode = 'check_violation', constraint = 'table_seats';
  end if;
  return null;
end $$;
create constraint trigger seats_table_seats after insert or update on seats
  deferrable initially deferred for each row execute function check_table();

-- How often the people of a session have been seated: what the order of chance follows from, so that it can be repeated.
create table seatings (
  session_id uuid primary key references event_sessions,
  turn integer not null check (turn > 0),
  made_by uuid references staff,
  made_at timestamptz not null default now()
);

-- The report.

create table event_reports (
  session_id uuid primary key references event_sessions,
  summary text not null default '', summary_easy text, summary_en text,
  minutes text not null default '',                   -- 議事要旨
  version integer not null default 1,
  published_at timestamptz, published_by uuid references staff
);

-- Once public, a report stays public.
create function keep_report_public() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.published_at is distinct from old.published_at then
    raise exception 'a published report stays' using errcode = 'check_violation', constraint = 'event_report_public';
  end if;
  return new;
end $$;
create trigger event_reports_stay before update or delete on event_reports
  for each row when (old.published_at is not null) execute function keep_report_public();

create table report_tables (                          -- what was said at each table
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

-- A report that is public is changed with a reason, and the old wording stays: what stood there before each change.
create table event_report_changes (
  session_id uuid not null references event_reports,
  number integer not null check (number > 0),
  reason text not null check (length(trim(reason)) > 0),
  before jsonb not null,                              -- {summary, summaryEasy, summaryEn, minutes, tables}
  made_by uuid references staff,
  made_at timestamptz not null default now(),
  primary key (session_id, number)
);
create trigger event_report_changes_append_only before update or delete or truncate on event_report_changes
  for each statement execute function refuse_change();
