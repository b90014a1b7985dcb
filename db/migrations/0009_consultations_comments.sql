-- Consultations, the comments: what came in, which is never changed, and the discussion of those that are shown at once.

create table submissions (
  id uuid primary key,
  consultation_id uuid not null references consultations,
  edition_id uuid not null references editions,
  receipt_number text not null unique,
  secret_hash text not null,
  channel text not null default 'web' check (channel in ('web', 'mail', 'fax', 'email', 'hand_in', 'meeting')),
  received_at timestamptz not null default now(),
  late boolean not null default false,
  class text references eligibility_classes,
  organisation boolean not null default false,
  age_band text,
  language text not null default 'ja' check (language in ('ja', 'ja-easy', 'en')),
  form_key text unique,
  -- in a group's own name: whether and when its body decided so, and for how many it speaks, counted apart
  organisation_id uuid references organisations,
  body_decided boolean,
  body_decided_on date,
  speaks_for integer check (speaks_for > 0),
  -- by the channel `meeting`: where it was said; references event_sessions, which come with events
  session_id uuid
);
create index submissions_consultation on submissions (consultation_id, received_at desc, id);
create index submissions_received on submissions (received_at desc, id desc);
create index submissions_organisation on submissions (organisation_id) where organisation_id is not null;
create index submissions_session on submissions (session_id) where session_id is not null;
create trigger submissions_append_only before update or delete or truncate on submissions
  for each statement execute function refuse_change();

create table submission_items (
  id uuid primary key,
  submission_id uuid not null references submissions,
  position smallint not null,
  section_id uuid references sections,      -- null with block_id null: the plan as a whole
  block_id uuid references blocks,
  block_version_id uuid references block_versions,
  quote text, quote_before text, quote_after text,
  body text not null check (length(body) > 0),
  reason text,
  unique (submission_id, position),
  check ((block_id is null) = (block_version_id is null)),
  check (block_id is null or section_id is not null)
);
create trigger submission_items_append_only before update or delete or truncate on submission_items
  for each statement execute function refuse_change();

-- Names, addresses, phones and mails: apart and encrypted (AES-256-GCM). Destroyed by rule without touching the opinion.
create table submission_persons (
  submission_id uuid primary key references submissions,
  sealed bytea not null
);

create table withdrawals (
  submission_id uuid primary key references submissions,
  at timestamptz not null default now()
);
create trigger withdrawals_append_only before update or delete or truncate on withdrawals
  for each statement execute function refuse_change();

create table exclusions (                   -- ineligible: counted and kept, never deleted
  submission_id uuid primary key references submissions,
  reason text not null check (length(reason) > 0),
  made_by uuid references staff,
  made_at timestamptz not null default now()
);
create trigger exclusions_append_only before update or delete or truncate on exclusions
  for each statement execute function refuse_change();

-- What counts: arrived in time, from somebody who may comment, not withdrawn.
create view counted_submissions as
  select id, consultation_id, channel from submissions s
  where not late
    and not exists (select from withdrawals w where w.submission_id = s.id)
    and not exists (select from exclusions e where e.submission_id = s.id);

-- Of an open discussion: what waits for a decision or has one, a row for each text that came in time. Where it stands is kept by
-- triggers from the moderations, withdrawals and exclusions, so that it cannot differ from them.
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

create function follow_gone() returns trigger language plpgsql as $$
begin
  perform from discussed_items where submission_id = new.submission_id order by item_id for update;
  update discussed_items set gone = true where submission_id = new.submission_id;
  return null;
end $$;
create trigger withdrawals_follow_discussion after insert on withdrawals for each row execute function follow_gone();
create trigger exclusions_follow_discussion after insert on exclusions for each row execute function follow_gone();

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
create trigger moderations_follow after insert on moderations referencing new table as made
  for each statement execute function follow_moderations();
