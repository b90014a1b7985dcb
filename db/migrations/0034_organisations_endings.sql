-- Organisations: who is struck off applies for nothing any more. A renewal that was handed in is refused with the group, one that
-- was only begun is taken back; nobody could decide it afterwards.

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
  if new.step = 'struck_off' then
    update organisation_applications set state = case state when 'draft' then 'withdrawn' else 'refused' end
      where organisation_id = new.organisation_id and state in ('draft', 'applied', 'correction_asked');
  end if;
  return null;
end $$;

update organisation_applications set state = case state when 'draft' then 'withdrawn' else 'refused' end
  where state in ('draft', 'applied', 'correction_asked')
    and organisation_id in (select id from organisations where state = 'struck_off');
