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

-- Events, the allocation: a list is taken back, with a reason, as long as nobody can know its number, and made anew.
alter table draws add column withdrawn_at timestamptz, add column withdrawn_by uuid references staff,
  add column withdrawn_because text,
  add column late jsonb,                              -- numbers of those who came when it stood: they wait last, also of the next list
  add constraint draws_withdrawn check ((withdrawn_at is null) = (late is null)
    and (withdrawn_at is null or (seed is null and length(trim(withdrawn_because)) > 0)));
alter table draws drop constraint draws_event_id_session_id_key;
create unique index draws_standing on draws (event_id, session_id) nulls not distinct where withdrawn_at is null;

create or replace function keep_draw() returns trigger language plpgsql as $$
declare used draw_sources;
begin
  if tg_op = 'DELETE' then raise exception 'a draw is never removed'; end if;
  if old.seed is not null then raise exception 'drawn already'; end if;
  if old.withdrawn_at is not null then raise exception 'taken back already'; end if;
  if (new.event_id, new.session_id, new.list, new.places, new.strata, new.sources, new.list_hash, new.listed_at, new.listed_by)
      is distinct from (old.event_id, old.session_id, old.list, old.places, old.strata, old.sources, old.list_hash,
        old.listed_at, old.listed_by) then
    raise exception 'a published list is never changed';
  end if;
  if new.withdrawn_at is not null then
    if exists (select from draw_sources s where s.draw_id = new.id and s.known_from <= new.withdrawn_at) then
      raise exception 'its number can be known' using errcode = 'check_violation', constraint = 'draw_number_unknown';
    end if;
    return new;
  end if;
  if new.seed is null then return new; end if;
  select * into used from draw_sources s where s.draw_id = new.id order by s.number desc limit 1;
  if used.known_from > new.drawn_at then raise exception 'drawn before the number is known'; end if;
  if new.seed !~ draw_number_pattern(new.sources -> (used.number - 1)) then
    raise exception 'not written as announced';
  end if;
  return new;
end $$;

-- From the list to the draw a session keeps its places, and never begins before a number that was announced for it.
create or replace function keep_drawn_places() returns trigger language plpgsql as $$
declare listed draws;
begin
  if new.quota is not distinct from old.quota and new.starts_at is not distinct from old.starts_at then return new; end if;
  select * into listed from draws d where d.event_id = new.event_id and (d.session_id = new.id or d.session_id is null)
    and d.seed is null and d.withdrawn_at is null;
  if listed.id is null then return new; end if;
  if new.quota is distinct from old.quota then
    raise exception 'places stand until they are drawn' using errcode = 'check_violation', constraint = 'draw_places_stand';
  end if;
  if new.starts_at is distinct from old.starts_at and exists (select from jsonb_array_elements(listed.sources) source
      where (source ->> 'knownFrom')::timestamptz >= new.starts_at) then
    raise exception 'it would begin before its number' using errcode = 'check_violation', constraint = 'draw_before_session';
  end if;
  return new;
end $$;

-- Nobody can apply for what is being drawn.
create function keep_drawn_close() returns trigger language plpgsql as $$
begin
  if exists (select from draws d where d.event_id = new.id and d.seed is null and d.withdrawn_at is null) then
    raise exception 'a list stands' using errcode = 'check_violation', constraint = 'draw_list_stands';
  end if;
  return new;
end $$;
create trigger events_drawn before update on events for each row
  when (new.closes_at is distinct from old.closes_at) execute function keep_drawn_close();

-- Surveys: an answer is closed on a machine that others use too. Its address is another one from then on; of a code, which leads
-- to its own, how often that was done.
alter table survey_sheets add column turn integer not null default 0 check (turn >= 0);
