-- Events, the attendance: of a party that comes in parts, the places of the rest stay theirs until somebody says otherwise.

alter table check_ins add column rest_stays_away boolean not null default false;

create function check_rest() returns trigger language plpgsql as $$
begin
  if new.people < old.people or new.how = 'walk_in' or not exists (select from session_places p
      where p.session_id = new.session_id and p.signup_id = new.signup_id and p.state = 'accepted' and p.people >= new.people) then
    raise exception 'no place for so many people' using errcode = 'check_violation', constraint = 'arrival_place';
  end if;
  return new;
end $$;
create trigger check_ins_rest before update of people on check_ins for each row execute function check_rest();
