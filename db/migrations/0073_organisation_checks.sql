-- A 中間支援組織 that checks applications can also say that it has nothing against one. Staff still decide.
alter table organisation_steps drop constraint organisation_steps_step_check;
alter table organisation_steps add constraint organisation_steps_step_check
  check (step in ('applied', 'correction_asked', 'recommended', 'registered', 'refused', 'withdrawn',
    'renewal_due', 'renewed', 'dormant', 'woken', 'struck_off'));

create or replace function follow_organisation_step() returns trigger language plpgsql as $$
begin
  update organisations set state = case new.step
      when 'registered' then 'registered' when 'renewed' then 'registered' when 'woken' then 'registered'
      when 'renewal_due' then 'renewal_due' when 'dormant' then 'dormant' when 'struck_off' then 'struck_off'
      when 'refused' then case when state = 'applying' then 'refused' else state end
      when 'withdrawn' then case when state = 'applying' then 'withdrawn' else state end
      else state end
    where id = new.organisation_id;
  update organisation_applications set state = case new.step
      when 'applied' then 'applied' when 'correction_asked' then 'correction_asked' when 'refused' then 'refused'
      when 'withdrawn' then 'withdrawn' when 'recommended' then state else 'registered' end
    where id = new.application_id;
  return null;
end $$;
