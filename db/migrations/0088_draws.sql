-- Draws: what the seed will be is announced with the list, before anybody knows it; and a draw is made once.

-- A public number that is known from a moment on, or chance. Announced anew only before it is drawn, with the reason.
create table draw_sources (
  draw_id uuid not null references draws,
  number integer not null check (number > 0),
  kind text not null check (kind in ('public_number', 'chance')),
  named text not null default '',
  known_from timestamptz,
  reason text,
  announced_at timestamptz not null default now(),
  announced_by uuid references staff,
  primary key (draw_id, number),
  check ((kind = 'public_number') = (known_from is not null)),
  check (kind = 'chance' or length(trim(named)) > 0),
  check ((number = 1) = (reason is null)),
  check (known_from > announced_at)
);
create trigger draw_sources_append_only before update or delete or truncate on draw_sources
  for each statement execute function refuse_change();

-- The list stands as it was published; who has been drawn stays drawn; nothing is drawn before its number is known.
create function keep_draw() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then raise exception 'a draw is never removed'; end if;
  if old.seed is not null then raise exception 'drawn already'; end if;
  if (new.event_id, new.session_id, new.list, new.list_hash, new.listed_at, new.listed_by)
      is distinct from (old.event_id, old.session_id, old.list, old.list_hash, old.listed_at, old.listed_by) then
    raise exception 'a published list is never changed';
  end if;
  if new.seed is not null and exists (select from draw_sources s where s.draw_id = new.id
      and s.number = (select max(number) from draw_sources where draw_id = new.id) and s.known_from > new.drawn_at) then
    raise exception 'drawn before the number is known';
  end if;
  return new;
end $$;
create trigger draws_keep before update or delete on draws for each row execute function keep_draw();
create trigger draws_kept before truncate on draws for each statement execute function refuse_change();
