-- Open discussion: a call may say that opinions are shown before the result, each after somebody of the staff has read it.
alter table consultations add column open_discussion boolean not null default false;

-- People must know before they write whether others will read it.
create function keep_open_discussion() returns trigger language plpgsql as $$
begin
  if new.open_discussion <> old.open_discussion and exists (select from notices where consultation_id = old.id) then
    raise exception 'whether opinions are shown is fixed with the notice' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger consultations_keep_open_discussion before update on consultations
  for each row execute function keep_open_discussion();

-- What waits for a decision or has one: a row for each text that came in time. Where it stands is kept by triggers from the
-- moderations, withdrawals and exclusions, so that it cannot differ from them.
create table discussed_items (
  item_id uuid primary key references submission_items,
  consultation_id uuid not null references consultations,
  submission_id uuid not null references submissions,
  section_id uuid references sections,
  received_at timestamptz not null,
  text_hash text not null,                  -- of the very words, so that the same decision can go for all alike
  -- where the sender's own name, address, phone or mail stands in the text: [{field, start, end, kind}, …]
  traces jsonb not null default '[]',
  state text not null default 'waiting' check (state in ('waiting', 'shown', 'held')),
  number integer not null default 0,        -- of the newest moderation
  gone boolean not null default false       -- withdrawn or excluded
);
create index discussed_items_state on discussed_items (consultation_id, state, received_at, item_id) where not gone;
create index discussed_items_place on discussed_items (consultation_id, section_id, received_at, item_id)
  where state = 'shown' and not gone;
create index discussed_items_alike on discussed_items (consultation_id, text_hash, state, received_at, item_id) where not gone;
create index discussed_items_submission on discussed_items (submission_id);

-- Nothing gets here that was written for the city alone, or came too late to count.
create function check_discussed() returns trigger language plpgsql as $$
begin
  if not exists (select from consultations where id = new.consultation_id and open_discussion)
    or exists (select from submissions where id = new.submission_id and late) then
    raise exception 'not a text of an open discussion' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger discussed_items_check before insert on discussed_items for each row execute function check_discussed();

-- Every decision, with who and when. `wording` is what is shown: for each field its pieces, cut where words were taken out.
create table moderations (
  id uuid primary key,
  item_id uuid not null references discussed_items,
  number integer not null check (number > 0),
  decision text not null check (decision in ('waiting', 'shown', 'held')),
  reason text,
  wording jsonb,
  -- what was taken out of it, for the desk alone
  hidden text[] not null default '{}',
  redacted_for text check (redacted_for in ('personal', 'rights', 'other')),
  made_by uuid not null references staff,
  made_at timestamptz not null default now(),
  unique (item_id, number),
  check ((decision = 'shown') = (wording is not null)),
  check (decision <> 'held' or length(trim(reason)) > 0),
  check ((cardinality(hidden) > 0) = (redacted_for is not null)),
  check (redacted_for is distinct from 'other' or length(trim(reason)) > 0)
);
create trigger moderations_append_only before update or delete or truncate on moderations
  for each statement execute function refuse_change();

create function follow_moderation() returns trigger language plpgsql as $$
begin
  update discussed_items set state = new.decision, number = new.number where item_id = new.item_id and number = new.number - 1;
  if not found then
    raise exception 'moderations of a text follow each other' using errcode = 'serialization_failure';
  end if;
  return null;
end $$;
create trigger moderations_follow after insert on moderations for each row execute function follow_moderation();

create function follow_gone() returns trigger language plpgsql as $$
begin
  perform from discussed_items where submission_id = new.submission_id order by item_id for update;
  update discussed_items set gone = true where submission_id = new.submission_id;
  return null;
end $$;
create trigger withdrawals_follow_discussion after insert on withdrawals for each row execute function follow_gone();
create trigger exclusions_follow_discussion after insert on exclusions for each row execute function follow_gone();
