-- Plans: working text, frozen editions, and the revision log between them.
-- sections and blocks hold identity only; versions hold wording and never change; working_* say what the desk's text is
-- made of now; edition_* say what a published edition is made of, for ever.

create table plans (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
  kind text not null,                       -- comprehensive, basic, sectoral, implementation …
  title text not null, title_easy text, title_en text,
  summary text not null default '', summary_easy text, summary_en text,
  first_fiscal_year integer not null, last_fiscal_year integer not null,
  stage text not null references stage_labels,
  department_id uuid not null references departments,
  parent_plan_id uuid references plans,
  legal_basis text not null default '',
  version integer not null default 1,       -- expected by the desk when these fields are saved
  created_at timestamptz not null default now(),
  check (first_fiscal_year <= last_fiscal_year)
);

create table related_plans (
  id uuid primary key,
  plan_id uuid not null references plans,
  relation text not null check (relation in ('parent', 'related')),
  title text not null,
  related_plan_id uuid references plans,    -- where it is in this portal too
  period text not null default '',
  goal text not null default '',
  sort integer not null default 0
);
create index related_plans_plan on related_plans (plan_id, sort);

create table plan_stops (
  id uuid primary key,
  plan_id uuid not null references plans,
  stage text not null references stage_labels,
  on_day date,
  note text not null default '', note_easy text, note_en text,
  unique (plan_id, stage)
);

-- Sections and blocks, and their wordings.

create table sections (
  id uuid primary key,
  plan_id uuid not null references plans,
  key text not null,                        -- permanent, in URLs
  created_at timestamptz not null default now(),
  unique (plan_id, key)
);
create trigger sections_append_only before update or delete or truncate on sections
  for each statement execute function refuse_change();

create table section_versions (
  id uuid primary key,
  section_id uuid not null references sections,
  number text not null default '',
  title text not null, title_easy text, title_en text,
  department_id uuid references departments,
  sdgs smallint[] not null default '{}',
  terms uuid[] not null default '{}',       -- glossary_terms
  made_by uuid references staff,
  made_at timestamptz not null default now()
);
create index section_versions_section on section_versions (section_id);
create trigger section_versions_append_only before update or delete or truncate on section_versions
  for each statement execute function refuse_change();

create table blocks (
  id uuid primary key,
  plan_id uuid not null references plans,
  key text not null,                        -- permanent anchor, e.g. b-7f3k2m
  created_at timestamptz not null default now(),
  unique (plan_id, key)
);
create trigger blocks_append_only before update or delete or truncate on blocks
  for each statement execute function refuse_change();

create table block_versions (
  id uuid primary key,
  block_id uuid not null references blocks,
  kind text not null check (kind in ('paragraph', 'list', 'table', 'figure', 'quotation', 'note')),
  body text not null, html text not null, plain text not null,
  easy text, easy_html text,
  en text, en_html text,
  source text,                              -- of a quotation
  file_path text, alt text, caption text,   -- of a figure
  made_by uuid references staff,
  made_at timestamptz not null default now(),
  check (kind <> 'figure' or (file_path is not null and alt is not null))
);
create index block_versions_block on block_versions (block_id);
create trigger block_versions_append_only before update or delete or truncate on block_versions
  for each statement execute function refuse_change();

-- The working text.

create table working_sections (
  section_id uuid primary key references sections,
  plan_id uuid not null references plans,
  parent_id uuid references working_sections (section_id) deferrable initially deferred,
  position integer not null,
  version_id uuid not null references section_versions
);
create index working_sections_plan on working_sections (plan_id, parent_id, position);

create table working_blocks (
  block_id uuid primary key references blocks,
  section_id uuid not null references working_sections (section_id),
  position integer not null,
  version_id uuid not null references block_versions
);
create index working_blocks_section on working_blocks (section_id, position);

-- Editions.

create table editions (
  id uuid primary key,
  plan_id uuid not null references plans,
  number integer not null, minor integer not null default 0,
  label text not null generated always as          -- 2, or 2.1 of a minor edition; as in addresses
    (number::text || case when minor > 0 then '.' || minor::text else '' end) stored,
  stage text not null references stage_labels,
  note text not null default '',
  minor_reason text,
  published_at timestamptz not null default now(),
  published_by uuid references staff,
  -- who asked for it, where two have to look; nobody confirms their own
  asked_by uuid references staff check (asked_by <> published_by),
  unique (plan_id, number, minor),
  check (number >= 1 and minor >= 0 and (minor = 0 or length(minor_reason) > 0))
);
create trigger editions_append_only before update or delete or truncate on editions
  for each statement execute function refuse_change();

-- That somebody wants a plan's next edition, or a call's result, published as they saw and filled it in.
create table publication_requests (
  id uuid primary key,
  kind text not null check (kind in ('edition', 'result')),
  about_id uuid not null,                   -- the plan, the call
  fields jsonb not null,                    -- as the form was filled in
  digest text not null,                     -- of that and of all that the page showed
  asked_by uuid not null references staff,
  asked_at timestamptz not null default now()
);
create index publication_requests_about on publication_requests (about_id, id);
create trigger publication_requests_append_only before update or delete or truncate on publication_requests
  for each statement execute function refuse_change();

create table edition_sections (
  edition_id uuid not null references editions,
  section_id uuid not null references sections,
  version_id uuid not null references section_versions,
  parent_id uuid references sections,
  depth smallint not null,                  -- 0 = chapter
  sort integer not null,                    -- reading order through the whole edition
  primary key (edition_id, section_id)
);
create unique index edition_sections_sort on edition_sections (edition_id, sort);
create trigger edition_sections_append_only before update or delete or truncate on edition_sections
  for each statement execute function refuse_change();

create table edition_blocks (
  edition_id uuid not null references editions,
  block_id uuid not null references blocks,
  section_id uuid not null references sections,
  version_id uuid not null references block_versions,
  position integer not null,
  primary key (edition_id, block_id)
);
create unique index edition_blocks_order on edition_blocks (edition_id, section_id, position);
create index edition_blocks_block on edition_blocks (block_id);
create trigger edition_blocks_append_only before update or delete or truncate on edition_blocks
  for each statement execute function refuse_change();

-- The revision log.

create table revisions (
  id uuid primary key,
  plan_id uuid not null references plans,
  number integer not null,                  -- R-0047 of this plan
  kind text not null check (kind in ('edit', 'add', 'move', 'split', 'merge', 'remove',
                                     'section_add', 'section_rename', 'section_move', 'section_remove')),
  section_id uuid not null references sections,   -- where it stands afterwards (for a removal: stood)
  from_section_id uuid references sections,       -- of a move
  block_id uuid references blocks,
  before_version_id uuid references block_versions,
  after_version_id uuid references block_versions,
  before_section_version_id uuid references section_versions,
  after_section_version_id uuid references section_versions,
  other_block_ids uuid[] not null default '{}',   -- of a split: the new ones; of a merge: the ones taken in
  reason text not null check (length(reason) > 0),
  made_by uuid references staff,
  made_at timestamptz not null default now(),
  unique (plan_id, number),
  check ((block_id is null) = (kind like 'section%'))
);
create index revisions_block on revisions (block_id, number);
create index revisions_section on revisions (section_id, number);
create trigger revisions_append_only before update or delete or truncate on revisions
  for each statement execute function refuse_change();

-- Which edition made a revision public: absent = still working text.
create table edition_revisions (
  revision_id uuid primary key references revisions,
  from_edition_id uuid not null references editions,
  to_edition_id uuid not null references editions
);
create index edition_revisions_to on edition_revisions (to_edition_id);
create trigger edition_revisions_append_only before update or delete or truncate on edition_revisions
  for each statement execute function refuse_change();

create table revision_causes (
  id uuid primary key,
  revision_id uuid not null references revisions,
  kind text not null check (kind in ('response', 'council', 'assembly', 'internal', 'law', 'typing_error')),
  response_id uuid,                         -- references responses, which come with consultations
  note text not null default '',
  made_by uuid references staff,
  made_at timestamptz not null default now(),
  check ((kind = 'response') = (response_id is not null)),
  unique nulls not distinct (revision_id, kind, response_id, note)
);
create index revision_causes_revision on revision_causes (revision_id);
create index revision_causes_response on revision_causes (response_id) where response_id is not null;

-- Causes may be put right while a revision is working text; once public they stay.
create function keep_causes() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' or exists (select from edition_revisions where revision_id = old.revision_id) then
    raise exception 'the causes of a published revision are append-only' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;
create trigger revision_causes_keep before update or delete on revision_causes for each row execute function keep_causes();
