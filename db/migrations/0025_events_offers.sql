-- Events, the signups: an offer never outlives the beginning of its session, also where the session is moved.

create function check_offer_end() returns trigger language plpgsql as $$
begin
  if new.expires_at > (select starts_at from event_sessions where id = new.session_id) then
    raise exception 'an offer beyond the beginning of its session' using errcode = 'check_violation', constraint = 'offers_end';
  end if;
  return new;
end $$;
create trigger offers_end before insert or update of expires_at on offers
  for each row execute function check_offer_end();

create function keep_offer_end() returns trigger language plpgsql as $$
begin
  if exists (select from offers where session_id = new.id and ended_at is null and expires_at > new.starts_at) then
    raise exception 'an offer beyond the beginning of its session' using errcode = 'check_violation', constraint = 'offers_end';
  end if;
  return new;
end $$;
create trigger event_sessions_keep_offer_end before update of starts_at on event_sessions
  for each row execute function keep_offer_end();
