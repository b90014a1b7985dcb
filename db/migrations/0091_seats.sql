-- Tables of a session: whole applications and walk-ins sit together, and no table holds more than its seats.

alter table seat_tables add constraint seat_tables_of_session unique (id, session_id);

alter table seats drop constraint seats_pkey;
alter table seats alter column signup_id drop not null;
alter table seats
  add column id uuid not null,
  add column check_in_id uuid references check_ins,      -- of a walk-in without an application
  add column people integer not null check (people > 0), -- seats taken
  add primary key (id),
  add constraint seats_whose check (num_nonnulls(signup_id, check_in_id) = 1),
  add constraint seats_at_table foreign key (table_id, session_id) references seat_tables (id, session_id),
  add constraint seats_signup_once unique (session_id, signup_id),
  add constraint seats_check_in_once unique (session_id, check_in_id);
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
