-- A decision may go for 200,000 texts that say the same: where they stand is moved in one step, not row by row.
create function follow_moderations() returns trigger language plpgsql as $$
declare
  moved bigint;
begin
  update discussed_items d set state = made.decision, number = made.number
    from made where d.item_id = made.item_id and d.number = made.number - 1;
  get diagnostics moved = row_count;
  if moved < (select count(*) from made) then
    raise exception 'moderations of a text follow each other' using errcode = 'serialization_failure';
  end if;
  return null;
end $$;
drop trigger moderations_follow on moderations;
drop function follow_moderation();
create trigger moderations_follow after insert on moderations referencing new table as made
  for each statement execute function follow_moderations();
