-- The day of a session: who came, who was let in without a place, and who of the staff looked at the names.

alter table check_ins
  add column first_time boolean,
  add column over_quota boolean not null default false,   -- let in although no place was free: somebody was asked and said yes
  add column undone_by uuid references staff,
  add constraint check_ins_whose check (signup_id is not null or how = 'walk_in'),
  add constraint check_ins_undone check (undone_by is null or undone_at is not null);
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
