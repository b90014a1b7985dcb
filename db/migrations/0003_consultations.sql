-- Consultations: the call, what came in (never changed), what staff read out of it, the answers, the result.

create table consultations (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
  plan_id uuid not null references plans,
  edition_id uuid not null references editions,
  title text not null, title_easy text, title_en text,
  purpose text not null default '', purpose_easy text, purpose_en text,
  opens_at timestamptz not null, closes_at timestamptz not null,
  short_period_reason text,
  classes text[] not null default '{}',     -- eligibility_classes.code
  places text not null default '',          -- where paper copies lie
  publication text not null default '',     -- how results will be published
  personal_data text not null default '',   -- how personal data is used
  department_id uuid not null references departments,
  contact text not null default '',
  version integer not null default 1,
  created_by uuid references staff,
  created_at timestamptz not null default now(),
  check (opens_at < closes_at)
);
create index consultations_plan on consultations (plan_id);

create table notices (                      -- the call was made public
  consultation_id uuid primary key references consultations,
  published_at timestamptz not null default now(),
  published_by uuid references staff
);

create table extensions (                   -- the period was made longer, with a reason, printed on the notice
  id uuid primary key,
  consultation_id uuid not null references consultations,
  old_closes_at timestamptz not null, new_closes_at timestamptz not null,
  reason text not null check (length(reason) > 0),
  made_by uuid references staff,
  made_at timestamptz not null default now(),
  check (new_closes_at > old_closes_at)
);

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
  form_key text unique
);
create index submissions_consultation on submissions (consultation_id, received_at desc, id);

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

-- Names, addresses, phones and mails: apart and encrypted (AES-256-GCM). Destroyed by rule without touching the opinion.
create table submission_persons (
  submission_id uuid primary key references submissions,
  sealed bytea not null
);

create table withdrawals (
  submission_id uuid primary key references submissions,
  at timestamptz not null default now()
);

create table exclusions (                   -- ineligible: counted and kept, never deleted
  submission_id uuid primary key references submissions,
  reason text not null check (length(reason) > 0),
  made_by uuid references staff,
  made_at timestamptz not null default now()
);

create table opinion_groups (
  id uuid primary key,
  consultation_id uuid not null references consultations,
  section_id uuid references sections,
  summary text not null default '',
  department_id uuid references departments,
  due_on date,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
create index opinion_groups_consultation on opinion_groups (consultation_id, id);

create table opinions (
  id uuid primary key,
  consultation_id uuid not null references consultations,
  item_id uuid not null references submission_items,
  -- parts of submission_items.body this opinion was read from, [[start, end), …] in UTF-16 units; null = all of it
  passages jsonb,
  text text not null,                       -- the words themselves, as they stand in the original
  folded text not null, folded_hash text not null, terms tsvector not null,
  section_id uuid references sections,      -- where staff hold it to belong; the author's place is in the item
  group_id uuid references opinion_groups,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  retired_at timestamptz                    -- replaced by others when a text was split anew
);
create index opinions_consultation on opinions (consultation_id, id) where retired_at is null;
create index opinions_group on opinions (group_id) where group_id is not null;
create index opinions_item on opinions (item_id);
create index opinions_hash on opinions (consultation_id, folded_hash);
create index opinions_terms on opinions using gin (terms);
create index opinions_section on opinions (section_id);

create table responses (
  id uuid primary key,
  group_id uuid not null unique references opinion_groups,
  created_at timestamptz not null default now()
);

create table response_versions (
  id uuid primary key,
  response_id uuid not null references responses,
  number integer not null,
  summary text not null,                    -- of the opinions, in the city's words, as of this version
  category text not null references category_labels,
  body text not null,
  made_by uuid not null references staff,
  made_at timestamptz not null default now(),
  unique (response_id, number)
);

create table response_steps (
  id uuid primary key,
  response_id uuid not null references responses,
  version_id uuid not null references response_versions,
  step text not null check (step in ('submitted', 'returned', 'approved', 'reopened')),
  reason text,
  author_id uuid not null references staff, -- who wrote the version
  made_by uuid not null references staff,
  made_at timestamptz not null default now(),
  check (step <> 'returned' or length(reason) > 0),
  -- nobody approves their own
  check (step <> 'approved' or made_by <> author_id)
);
create index response_steps_response on response_steps (response_id, id);

create table revision_causes (
  id uuid primary key,
  revision_id uuid not null references revisions,
  kind text not null check (kind in ('response', 'council', 'assembly', 'internal', 'law', 'typing_error')),
  response_id uuid references responses,
  note text not null default '',
  made_by uuid references staff,
  made_at timestamptz not null default now(),
  check ((kind = 'response') = (response_id is not null)),
  unique nulls not distinct (revision_id, kind, response_id, note)
);
create index revision_causes_revision on revision_causes (revision_id);
create index revision_causes_response on revision_causes (response_id) where response_id is not null;

create table results (
  consultation_id uuid primary key references consultations,
  outcome text not null default 'answered' check (outcome in ('answered', 'dropped', 'again')),
  note text not null default '',
  published_at timestamptz not null default now(),
  published_by uuid references staff
);

-- The published table as it was published: wording is taken over, never looked up again.
create table result_rows (
  id uuid primary key,
  consultation_id uuid not null references results (consultation_id),
  number integer not null,
  group_id uuid not null unique references opinion_groups,
  section_id uuid references sections,
  summary text not null,
  similar_count integer not null check (similar_count >= 0),
  body text not null,
  category text not null references category_labels,
  response_version_id uuid not null references response_versions,
  unique (consultation_id, number)
);

do $$
declare t text;
begin
  foreach t in array array['notices', 'extensions', 'submissions', 'submission_items', 'withdrawals', 'exclusions',
                           'response_versions', 'response_steps', 'results', 'result_rows'] loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function refuse_change()',
                   t || '_append_only', t);
  end loop;
end $$;

-- A published consultation's edition is what people comment on: it can not be exchanged.
create function keep_edition() returns trigger language plpgsql as $$
begin
  if new.edition_id <> old.edition_id and exists (select from notices where consultation_id = old.id) then
    raise exception 'the edition people comment on is frozen' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger consultations_keep_edition before update on consultations for each row execute function keep_edition();

-- Causes may be put right while a revision is working text; once public they stay.
create function keep_causes() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' or exists (select from edition_revisions where revision_id = old.revision_id) then
    raise exception 'the causes of a published revision are append-only' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;
create trigger revision_causes_keep before update or delete on revision_causes for each row execute function keep_causes();
