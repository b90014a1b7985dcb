-- Events by invitation: letters with codes go to a random sample, and a code is good for one application.

create table invitation_batches (
  id uuid primary key,
  event_id uuid not null references events,
  label text not null check (length(trim(label)) > 0),
  count integer not null check (count between 1 and 50000),
  made_at timestamptz not null default now(),
  made_by uuid references staff
);
create index invitation_batches_event on invitation_batches (event_id);

alter table invitation_codes
  add column batch_id uuid not null references invitation_batches,
  add column voided_at timestamptz, add column voided_because text,
  add constraint invitation_codes_void check ((voided_at is null) = (voided_because is null)),
  add constraint invitation_codes_used_or_void check (used_by is null or voided_at is null);
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
