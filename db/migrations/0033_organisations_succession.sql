-- Organisations: a representative nobody reaches is followed by somebody else, and a draft keeps what cannot be taken yet.

-- What was typed on a page of the draft that has gaps, as it was typed, sealed; null where every page was taken.
alter table organisation_applications add column unfinished bytea;

alter table organisation_steps drop constraint organisation_steps_step_check;
alter table organisation_steps add constraint organisation_steps_step_check check (step in (
  'applied', 'correction_asked', 'recommended', 'registered', 'refused', 'withdrawn', 'renewal_due', 'renewed', 'dormant',
  'woken', 'struck_off', 'succession_asked', 'succession_agreed', 'succession_objected', 'succession_taken_back',
  'succession_refused', 'representative_invited', 'representative_changed'));
alter table organisation_steps add constraint organisation_steps_succession_reason
  check (step not in ('succession_refused', 'representative_invited') or length(trim(reason)) > 0);

-- Somebody who acts for a group asks to represent it, because whoever does cannot be reached.
create table organisation_successions (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  asked_by uuid not null references people,
  representative_id uuid not null references people,  -- who is told, and may answer until a day
  sealed bytea not null,                          -- reason, for the staff who decide
  made_at timestamptz not null default now(),
  answer_until timestamptz not null,
  answer text check (answer in ('agreed', 'objected')),
  answered_at timestamptz,
  ended_at timestamptz,
  -- overtaken: the representative changed another way, whoever asked left, or the group ended
  outcome text check (outcome in ('confirmed', 'refused', 'taken_back', 'overtaken')),
  decided_by uuid references staff,
  known_sealed bytea,                             -- how staff know that the representative is gone
  check (asked_by <> representative_id),
  check ((answer is null) = (answered_at is null)),
  check ((ended_at is null) = (outcome is null)),
  check ((outcome in ('confirmed', 'refused')) is not true or decided_by is not null),
  constraint successions_certain check (outcome is distinct from 'confirmed' or known_sealed is not null
    or answer is not distinct from 'agreed' or (answer is null and ended_at >= answer_until))
);
create unique index organisation_successions_open on organisation_successions (organisation_id) where ended_at is null;
create index organisation_successions_group on organisation_successions (organisation_id, made_at);
