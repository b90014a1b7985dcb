-- All tables with their indexes and triggers, then views and functions, as all migrations together make them: to read, not to
-- run. Why they are so stands in db/migrations. Written by `npm run schema`; db/written-schema.test.ts compares.

create table journal (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor_kind text not null check (actor_kind in ('visitor', 'staff', 'system', 'person')),
  actor_id uuid,
  verb text not null,
  about_kind text not null,
  about_id uuid,
  details jsonb not null default '{}',
  public boolean not null default false
);
create index journal_about on journal (about_kind, about_id, id);
create index journal_actor on journal (actor_id, id) where actor_id is not null;
create index journal_public on journal (id) where public;
create index journal_at on journal (at);
create trigger journal_append_only before delete or update or truncate on journal for each statement execute function refuse_change();
create trigger journal_tells after insert on journal for each row execute function tell_published();

create table form_keys (
  key text primary key check (length(key) >= 16 and length(key) <= 64),
  outcome text,
  used_at timestamptz not null default now()
);

create table municipality (
  id boolean default true primary key check (id),
  name text not null,
  name_kana text not null,
  name_easy text not null,
  name_en text not null,
  official_code text not null default '' check (official_code ~ '^(\d{6})?$'),
  contact text not null default '',
  min_period_days integer not null default 30 check (min_period_days >= 0),
  required_fields text[] not null default '{class,name,address,contact}',
  optional_fields text[] not null default '{name_kana,age_band}',
  opinion_limit integer not null default 2000 check (opinion_limit > 0),
  opinions_per_submission integer not null default 20 check (opinions_per_submission > 0),
  mails_kept_days integer not null default 90 check (mails_kept_days >= 1 and mails_kept_days <= 3650),
  profile_changes_approved boolean not null default true,
  publication_by_two boolean not null default false,
  version integer not null default 1,
  translated_from jsonb not null default '{}'
);
create trigger municipality_translations before update on municipality for each row execute function keep_translations('name');

create table departments (
  id uuid primary key,
  key text not null unique,
  name text not null,
  name_kana text not null,
  name_easy text,
  name_en text,
  sort integer not null default 0,
  version integer not null default 1,
  translated_from jsonb not null default '{}'
);
create trigger departments_translations before update on departments for each row execute function keep_translations('name');

create table eligibility_classes (
  code text primary key,
  label text not null,
  label_easy text,
  label_en text,
  extra_label text,
  extra_label_easy text,
  extra_label_en text,
  extra_required boolean not null default true,
  sort integer not null,
  version integer not null default 1,
  closed_at timestamptz,
  translated_from jsonb not null default '{}'
);
create trigger eligibility_classes_translations before update on eligibility_classes for each row execute function keep_translations('label', 'extra_label');

create table age_bands (
  code text primary key,
  label text not null,
  label_easy text,
  label_en text,
  sort integer not null,
  version integer not null default 1,
  closed_at timestamptz,
  translated_from jsonb not null default '{}'
);
create trigger age_bands_translations before update on age_bands for each row execute function keep_translations('label');

create table districts (
  code text primary key,
  label text not null,
  label_easy text,
  label_en text,
  sort integer not null,
  version integer not null default 1,
  closed_at timestamptz,
  translated_from jsonb not null default '{}'
);
create trigger districts_translations before update on districts for each row execute function keep_translations('label');

create table category_labels (
  code text primary key check (code in ('reflect', 'included', 'reference', 'not_reflected', 'question', 'out_of_scope')),
  label text not null,
  label_easy text,
  label_en text,
  sort integer not null,
  version integer not null default 1,
  translated_from jsonb not null default '{}'
);
create trigger category_labels_translations before update on category_labels for each row execute function keep_translations('label');

create table stage_labels (
  code text primary key,
  label text not null,
  label_easy text,
  label_en text,
  sort integer not null unique,
  version integer not null default 1,
  translated_from jsonb not null default '{}'
);
create trigger stage_labels_translations before update on stage_labels for each row execute function keep_translations('label');

create table synonyms (
  id uuid primary key,
  words text[] not null check (array_length(words, 1) >= 2)
);

create table glossary_terms (
  id uuid primary key,
  term text not null unique,
  reading text not null,
  meaning text not null,
  meaning_easy text,
  meaning_en text,
  version integer not null default 1,
  closed_at timestamptz,
  translated_from jsonb not null default '{}'
);
create trigger glossary_terms_translations before update on glossary_terms for each row execute function keep_translations('meaning');

create table staff (
  id uuid primary key,
  name text not null,
  name_kana text not null,
  email text not null,
  email_folded text not null unique,
  password_hash text,
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);

create table staff_roles (
  staff_id uuid not null references staff(id),
  role text not null check (role in ('editor', 'answerer', 'approver', 'administrator')),
  department_id uuid references departments(id),
  unique nulls not distinct (staff_id, role, department_id)
);

create table sessions (
  id text primary key,
  user_id uuid not null references staff(id),
  expires_at timestamptz not null,
  started_at timestamptz not null default now(),
  agent text not null default ''
);
create index sessions_user on sessions (user_id);

create table invitations (
  id uuid primary key,
  token_hash text not null unique,
  staff_id uuid not null references staff(id),
  invited_by uuid references staff(id),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);

create table people (
  id uuid primary key,
  email_hash text not null unique,
  sealed bytea,
  language text not null default 'ja' check (language in ('ja', 'ja-easy', 'en')),
  made_at timestamptz not null default now()
);

create table person_links (
  id uuid primary key,
  person_id uuid not null references people(id),
  leads_to text not null check (leads_to ~~ '/%'),
  asked_from text,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index person_links_person on person_links (person_id, made_at);

create table person_sessions (
  id text primary key,
  user_id uuid not null references people(id),
  expires_at timestamptz not null,
  started_at timestamptz not null default now(),
  agent text not null default ''
);
create index person_sessions_user on person_sessions (user_id);

create table stored_bytes (
  sha256 text primary key,
  size integer not null check (size >= 0),
  stored_at timestamptz not null default now()
);

create table files (
  id uuid primary key,
  name text not null unique,
  sha256 text not null references stored_bytes(sha256),
  type text not null,
  size integer not null check (size > 0),
  original_name text not null,
  stored_by uuid references staff(id),
  stored_at timestamptz not null default now()
);
create index files_bytes on files (sha256);
create trigger files_append_only before delete or update or truncate on files for each statement execute function refuse_change();

create table organisation_types (
  code text primary key,
  label text not null,
  label_easy text,
  label_en text,
  sort integer not null,
  required_fields text[] not null default '{}',
  papers text[] not null default '{}',
  minimum_members integer not null default 0 check (minimum_members >= 0),
  renewal_months integer not null default 12 check (renewal_months >= 0 and renewal_months <= 120),
  version integer not null default 1,
  closed_at timestamptz,
  translated_from jsonb not null default '{}'
);
create trigger organisation_types_translations before update on organisation_types for each row execute function keep_translations('label');

create table activity_fields (
  code text primary key,
  label text not null,
  label_easy text,
  label_en text,
  sort integer not null,
  version integer not null default 1,
  closed_at timestamptz,
  translated_from jsonb not null default '{}'
);
create trigger activity_fields_translations before update on activity_fields for each row execute function keep_translations('label');

create table organisations (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
  state text not null default 'applying' check (state in ('applying', 'registered', 'renewal_due', 'dormant', 'struck_off', 'refused', 'withdrawn')),
  valid_until date,
  made_at timestamptz not null default now()
);

create table organisation_profiles (
  id uuid primary key,
  organisation_id uuid not null references organisations(id),
  number integer not null check (number > 0),
  name text not null check (length(trim(both from name)) > 0),
  name_kana text not null,
  name_easy text,
  name_en text,
  type text not null references organisation_types(code),
  fields text[] not null default '{}',
  district text references districts(code),
  purpose text not null default '',
  activities text not null default '',
  founded text not null default '',
  members integer check (members >= 0),
  fee text not null default '',
  web text not null default '',
  contact jsonb not null default '{}',
  folded text not null,
  terms tsvector not null,
  made_by uuid references people(id),
  made_by_staff uuid references staff(id),
  made_at timestamptz not null default now(),
  shown_at timestamptz,
  decided_by uuid references staff(id),
  refused_because text,
  translated_from jsonb not null default '{}',
  unique (organisation_id, number)
);
create index organisation_profiles_terms on organisation_profiles using gin (terms);
create index organisation_profiles_waiting on organisation_profiles (made_at) where shown_at is null and refused_because is null;
create trigger organisation_profiles_translations before update on organisation_profiles for each row execute function keep_translations('name');

create table organisation_applications (
  id uuid primary key,
  organisation_id uuid not null references organisations(id),
  kind text not null check (kind in ('registration', 'renewal')),
  sealed bytea not null,
  profile jsonb not null default '{}',
  version integer not null default 1,
  state text not null default 'draft' check (state in ('draft', 'applied', 'correction_asked', 'registered', 'refused', 'withdrawn')),
  made_by uuid not null references people(id),
  made_at timestamptz not null default now(),
  applied_at timestamptz,
  changed_at timestamptz not null default now(),
  warned_at timestamptz,
  destroyed boolean not null default false,
  unfinished bytea
);
create unique index organisation_applications_open on organisation_applications (organisation_id) where state in ('draft', 'applied', 'correction_asked');
create index organisation_applications_state on organisation_applications (state, applied_at);
create index organisation_applications_made_by on organisation_applications (made_by);

create table organisation_steps (
  id uuid primary key,
  organisation_id uuid not null references organisations(id),
  application_id uuid references organisation_applications(id),
  step text not null check (step in ('applied', 'correction_asked', 'recommended', 'registered', 'refused', 'withdrawn', 'renewal_due', 'renewed', 'dormant', 'woken', 'struck_off', 'succession_asked', 'succession_agreed', 'succession_objected', 'succession_taken_back', 'succession_refused', 'representative_invited', 'representative_changed')),
  reason text,
  made_by uuid references people(id),
  made_by_staff uuid references staff(id),
  for_organisation uuid references organisations(id),
  made_at timestamptz not null default now(),
  check ((step <> all (array['correction_asked', 'refused', 'struck_off'])) or length(trim(both from reason)) > 0),
  constraint organisation_steps_succession_reason check ((step <> all (array['succession_refused', 'representative_invited'])) or length(trim(both from reason)) > 0)
);
create index organisation_steps_organisation on organisation_steps (organisation_id, made_at);
create trigger organisation_steps_append_only before delete or update or truncate on organisation_steps for each statement execute function refuse_change();
create trigger organisation_steps_follow after insert on organisation_steps for each row execute function follow_organisation_step();

create table organisation_papers (
  id uuid primary key,
  application_id uuid not null references organisation_applications(id),
  kind text not null check (kind in ('rules', 'officers', 'budget', 'report', 'members', 'other')),
  sha256 text not null references stored_bytes(sha256),
  sealed boolean not null default false,
  type text not null,
  size integer not null check (size > 0),
  original_name text not null,
  handed_in_by uuid not null references people(id),
  handed_in_at timestamptz not null default now(),
  removed_at timestamptz
);
create index organisation_papers_application on organisation_papers (application_id);
create index organisation_papers_bytes on organisation_papers (sha256);
create index organisation_papers_removed on organisation_papers (removed_at) where removed_at is not null;

create table organisation_members (
  id uuid primary key,
  organisation_id uuid not null references organisations(id),
  person_id uuid not null references people(id),
  role text not null check (role in ('representative', 'deputy', 'member')),
  since timestamptz not null default now(),
  until timestamptz,
  check (until is null or until >= since)
);
create unique index organisation_members_now on organisation_members (organisation_id, person_id) where until is null;
create unique index organisation_members_representative on organisation_members (organisation_id) where until is null and role = 'representative';
create index organisation_members_person on organisation_members (person_id) where until is null;

create table organisation_invitations (
  id uuid primary key,
  organisation_id uuid not null references organisations(id),
  role text not null check (role in ('representative', 'deputy', 'member')),
  email_hash text not null,
  sealed bytea not null,
  made_by uuid references people(id),
  made_by_staff uuid references staff(id),
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_by uuid references people(id),
  accepted_at timestamptz,
  withdrawn_at timestamptz
);
create unique index organisation_invitations_open on organisation_invitations (organisation_id, email_hash) where accepted_at is null and withdrawn_at is null;

create table organisation_checkers (
  organisation_id uuid not null references organisations(id),
  district text references districts(code),
  given_by uuid not null references staff(id),
  given_at timestamptz not null default now(),
  unique nulls not distinct (organisation_id, district)
);

create table organisation_news (
  id uuid primary key,
  organisation_id uuid not null references organisations(id),
  title text not null check (length(trim(both from title)) > 0),
  body text not null,
  made_by uuid references people(id),
  made_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  withdrawn_because text
);
create index organisation_news_organisation on organisation_news (organisation_id, made_at desc);
create index organisation_news_newest on organisation_news (made_at desc) where withdrawn_at is null;

create table board_posts (
  id uuid primary key,
  organisation_id uuid references organisations(id),
  department_id uuid references departments(id),
  kind text not null check (kind in ('offer', 'need')),
  title text not null check (length(trim(both from title)) > 0),
  body text not null,
  fields text[] not null default '{}',
  district text references districts(code),
  expires_on date not null,
  made_by uuid references people(id),
  made_by_staff uuid references staff(id),
  made_at timestamptz not null default now(),
  closed_at timestamptz,
  outcome text,
  outcome_note text not null default '',
  removed_at timestamptz,
  removed_because text,
  version integer not null default 1,
  check ((organisation_id is null) <> (department_id is null)),
  check ((closed_at is null) = (outcome is null))
);
create index board_posts_open on board_posts (made_at desc) where closed_at is null and removed_at is null;
create index board_posts_organisation on board_posts (organisation_id, made_at);

create table board_messages (
  id uuid primary key,
  post_id uuid not null references board_posts(id),
  sealed bytea not null,
  form_key text not null unique,
  made_at timestamptz not null default now()
);
create index board_messages_post on board_messages (post_id, made_at);

create table plans (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
  kind text not null,
  title text not null,
  title_easy text,
  title_en text,
  summary text not null default '',
  summary_easy text,
  summary_en text,
  first_fiscal_year integer not null,
  last_fiscal_year integer not null,
  stage text not null references stage_labels(code),
  department_id uuid not null references departments(id),
  parent_plan_id uuid references plans(id),
  legal_basis text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  translated_from jsonb not null default '{}',
  check (first_fiscal_year <= last_fiscal_year)
);
create trigger plans_translations before update on plans for each row execute function keep_translations('title', 'summary');

create table related_plans (
  id uuid primary key,
  plan_id uuid not null references plans(id),
  relation text not null check (relation in ('parent', 'related')),
  title text not null,
  related_plan_id uuid references plans(id),
  period text not null default '',
  goal text not null default '',
  sort integer not null default 0
);
create index related_plans_plan on related_plans (plan_id, sort);

create table plan_stops (
  id uuid primary key,
  plan_id uuid not null references plans(id),
  stage text not null references stage_labels(code),
  on_day date,
  note text not null default '',
  note_easy text,
  note_en text,
  translated_from jsonb not null default '{}',
  unique (plan_id, stage)
);
create trigger plan_stops_translations before update on plan_stops for each row execute function keep_translations('note');

create table sections (
  id uuid primary key,
  plan_id uuid not null references plans(id),
  key text not null,
  created_at timestamptz not null default now(),
  unique (plan_id, key)
);
create trigger sections_append_only before delete or update or truncate on sections for each statement execute function refuse_change();

create table section_versions (
  id uuid primary key,
  section_id uuid not null references sections(id),
  number text not null default '',
  title text not null,
  title_easy text,
  title_en text,
  department_id uuid references departments(id),
  sdgs smallint[] not null default '{}',
  terms uuid[] not null default '{}',
  made_by uuid references staff(id),
  made_at timestamptz not null default now(),
  translated_from jsonb not null default '{}'
);
create index section_versions_section on section_versions (section_id);
create trigger section_versions_append_only before delete or update of id, section_id, number, title, title_easy, title_en, department_id, sdgs, terms, made_by, made_at or truncate on section_versions for each statement execute function refuse_change();
create trigger section_versions_translations before update on section_versions for each row execute function confirm_translation();

create table blocks (
  id uuid primary key,
  plan_id uuid not null references plans(id),
  key text not null,
  created_at timestamptz not null default now(),
  unique (plan_id, key)
);
create trigger blocks_append_only before delete or update or truncate on blocks for each statement execute function refuse_change();

create table block_versions (
  id uuid primary key,
  block_id uuid not null references blocks(id),
  kind text not null check (kind in ('paragraph', 'list', 'table', 'figure', 'quotation', 'note')),
  body text not null,
  html text not null,
  plain text not null,
  easy text,
  easy_html text,
  en text,
  en_html text,
  source text,
  file_path text,
  alt text,
  caption text,
  made_by uuid references staff(id),
  made_at timestamptz not null default now(),
  translated_from jsonb not null default '{}',
  check (kind <> 'figure' or file_path is not null and alt is not null)
);
create index block_versions_block on block_versions (block_id);
create trigger block_versions_append_only before delete or update of id, block_id, kind, body, html, plain, easy, easy_html, en, en_html, source, file_path, alt, caption, made_by, made_at or truncate on block_versions for each statement execute function refuse_change();
create trigger block_versions_translations before update on block_versions for each row execute function confirm_translation();

create table working_sections (
  section_id uuid primary key references sections(id),
  plan_id uuid not null references plans(id),
  parent_id uuid references working_sections(section_id) deferrable initially deferred,
  position integer not null,
  version_id uuid not null references section_versions(id)
);
create index working_sections_plan on working_sections (plan_id, parent_id, "position");

create table working_blocks (
  block_id uuid primary key references blocks(id),
  section_id uuid not null references working_sections(section_id),
  position integer not null,
  version_id uuid not null references block_versions(id)
);
create index working_blocks_section on working_blocks (section_id, "position");

create table editions (
  id uuid primary key,
  plan_id uuid not null references plans(id),
  number integer not null,
  minor integer not null default 0,
  label text not null generated always as (number::text || case when minor > 0 then '.' || minor::text else '' end) stored,
  stage text not null references stage_labels(code),
  note text not null default '',
  minor_reason text,
  published_at timestamptz not null default now(),
  published_by uuid references staff(id),
  asked_by uuid references staff(id),
  unique (plan_id, number, minor),
  check (asked_by <> published_by),
  check (number >= 1 and minor >= 0 and (minor = 0 or length(minor_reason) > 0))
);
create trigger editions_append_only before delete or update or truncate on editions for each statement execute function refuse_change();

create table publication_requests (
  id uuid primary key,
  kind text not null check (kind in ('edition', 'result')),
  about_id uuid not null,
  fields jsonb not null,
  digest text not null,
  asked_by uuid not null references staff(id),
  asked_at timestamptz not null default now()
);
create index publication_requests_about on publication_requests (about_id, id);
create trigger publication_requests_append_only before delete or update or truncate on publication_requests for each statement execute function refuse_change();

create table edition_sections (
  edition_id uuid not null references editions(id),
  section_id uuid not null references sections(id),
  version_id uuid not null references section_versions(id),
  parent_id uuid references sections(id),
  depth smallint not null,
  sort integer not null,
  primary key (edition_id, section_id)
);
create unique index edition_sections_sort on edition_sections (edition_id, sort);
create trigger edition_sections_append_only before delete or update or truncate on edition_sections for each statement execute function refuse_change();

create table edition_blocks (
  edition_id uuid not null references editions(id),
  block_id uuid not null references blocks(id),
  section_id uuid not null references sections(id),
  version_id uuid not null references block_versions(id),
  position integer not null,
  primary key (edition_id, block_id)
);
create unique index edition_blocks_order on edition_blocks (edition_id, section_id, "position");
create index edition_blocks_block on edition_blocks (block_id);
create trigger edition_blocks_append_only before delete or update or truncate on edition_blocks for each statement execute function refuse_change();

create table revisions (
  id uuid primary key,
  plan_id uuid not null references plans(id),
  number integer not null,
  kind text not null check (kind in ('edit', 'add', 'move', 'split', 'merge', 'remove', 'section_add', 'section_rename', 'section_move', 'section_remove')),
  section_id uuid not null references sections(id),
  from_section_id uuid references sections(id),
  block_id uuid references blocks(id),
  before_version_id uuid references block_versions(id),
  after_version_id uuid references block_versions(id),
  before_section_version_id uuid references section_versions(id),
  after_section_version_id uuid references section_versions(id),
  other_block_ids uuid[] not null default '{}',
  reason text not null check (length(reason) > 0),
  made_by uuid references staff(id),
  made_at timestamptz not null default now(),
  act_id uuid,
  reason_easy text,
  reason_en text,
  translated_from jsonb not null default '{}' check (translated_from = '{}'),
  unique (plan_id, number),
  check ((block_id is null) = (kind ~~ 'section%'))
);
create index revisions_block on revisions (block_id, number);
create index revisions_section on revisions (section_id, number);
create index revisions_act on revisions (act_id);
create trigger revisions_append_only before delete or update or truncate on revisions for each statement execute function refuse_change();

create table edition_revisions (
  revision_id uuid primary key references revisions(id),
  from_edition_id uuid not null references editions(id),
  to_edition_id uuid not null references editions(id)
);
create index edition_revisions_to on edition_revisions (to_edition_id);
create trigger edition_revisions_append_only before delete or update or truncate on edition_revisions for each statement execute function refuse_change();
create trigger edition_revisions_withdrawn before insert on edition_revisions for each row execute function keep_withdrawn();

create table revision_causes (
  id uuid primary key,
  revision_id uuid not null references revisions(id),
  kind text not null check (kind in ('response', 'council', 'assembly', 'internal', 'law', 'typing_error')),
  response_id uuid references responses(id),
  note text not null default '',
  made_by uuid references staff(id),
  made_at timestamptz not null default now(),
  unique nulls not distinct (revision_id, kind, response_id, note),
  check ((kind = 'response') = (response_id is not null))
);
create index revision_causes_revision on revision_causes (revision_id);
create index revision_causes_response on revision_causes (response_id) where response_id is not null;
create trigger revision_causes_keep before delete or update on revision_causes for each row execute function keep_causes();
create trigger revision_causes_lapse_added after insert on revision_causes for each row when (new.response_id is not null) execute function lapse_by_revision();
create trigger revision_causes_lapse_gone after delete on revision_causes for each row when (old.response_id is not null) execute function lapse_by_revision();
create trigger revision_causes_withdrawn before insert on revision_causes for each row when (new.kind = 'response') execute function keep_withdrawn();

create table consultations (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
  plan_id uuid not null references plans(id),
  edition_id uuid not null references editions(id),
  title text not null,
  title_easy text,
  title_en text,
  purpose text not null default '',
  purpose_easy text,
  purpose_en text,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  short_period_reason text,
  classes text[] not null default '{}',
  open_discussion boolean not null default false,
  places text not null default '',
  places_easy text,
  places_en text,
  publication text not null default '',
  publication_easy text,
  publication_en text,
  personal_data text not null default '',
  personal_data_easy text,
  personal_data_en text,
  department_id uuid not null references departments(id),
  contact text not null default '',
  version integer not null default 1,
  created_by uuid references staff(id),
  created_at timestamptz not null default now(),
  translated_from jsonb not null default '{}',
  check (opens_at < closes_at)
);
create index consultations_plan on consultations (plan_id);
create trigger consultations_keep_edition before update on consultations for each row execute function keep_edition();
create trigger consultations_keep_open_discussion before update on consultations for each row execute function keep_open_discussion();
create trigger consultations_translations before update on consultations for each row execute function keep_translations('title', 'purpose', 'places', 'publication', 'personal_data');

create table notices (
  consultation_id uuid primary key references consultations(id),
  published_at timestamptz not null default now(),
  published_by uuid references staff(id)
);
create trigger notices_append_only before delete or update or truncate on notices for each statement execute function refuse_change();

create table extensions (
  id uuid primary key,
  consultation_id uuid not null references consultations(id),
  old_closes_at timestamptz not null,
  new_closes_at timestamptz not null,
  reason text not null check (length(reason) > 0),
  made_by uuid references staff(id),
  made_at timestamptz not null default now(),
  check (new_closes_at > old_closes_at)
);
create trigger extensions_append_only before delete or update or truncate on extensions for each statement execute function refuse_change();

create table submissions (
  id uuid primary key,
  consultation_id uuid not null references consultations(id),
  edition_id uuid not null references editions(id),
  receipt_number text not null unique,
  secret_hash text not null,
  channel text not null default 'web' check (channel in ('web', 'mail', 'fax', 'email', 'hand_in', 'meeting')),
  received_at timestamptz not null default now(),
  late boolean not null default false,
  class text references eligibility_classes(code),
  organisation boolean not null default false,
  age_band text,
  language text not null default 'ja' check (language in ('ja', 'ja-easy', 'en')),
  form_key text unique,
  organisation_id uuid references organisations(id),
  body_decided boolean,
  body_decided_on date,
  speaks_for integer check (speaks_for > 0),
  session_id uuid references event_sessions(id)
);
create index submissions_consultation on submissions (consultation_id, received_at desc, id);
create index submissions_received on submissions (received_at desc, id desc);
create index submissions_organisation on submissions (organisation_id) where organisation_id is not null;
create index submissions_session on submissions (session_id) where session_id is not null;
create trigger submissions_append_only before delete or update or truncate on submissions for each statement execute function refuse_change();

create table submission_items (
  id uuid primary key,
  submission_id uuid not null references submissions(id),
  position smallint not null,
  section_id uuid references sections(id),
  block_id uuid references blocks(id),
  block_version_id uuid references block_versions(id),
  quote text,
  quote_before text,
  quote_after text,
  body text not null check (length(body) > 0),
  reason text,
  unique (submission_id, "position"),
  check ((block_id is null) = (block_version_id is null)),
  check (block_id is null or section_id is not null)
);
create trigger submission_items_append_only before delete or update or truncate on submission_items for each statement execute function refuse_change();

create table submission_persons (
  submission_id uuid primary key references submissions(id),
  sealed bytea not null
);

create table withdrawals (
  submission_id uuid primary key references submissions(id),
  at timestamptz not null default now()
);
create trigger withdrawals_append_only before delete or update or truncate on withdrawals for each statement execute function refuse_change();
create trigger withdrawals_follow_discussion after insert on withdrawals for each row execute function follow_gone();
create trigger withdrawals_lapse after insert on withdrawals for each row execute function lapse_by_submission();

create table exclusions (
  submission_id uuid primary key references submissions(id),
  reason text not null check (length(reason) > 0),
  made_by uuid references staff(id),
  made_at timestamptz not null default now()
);
create trigger exclusions_append_only before delete or update or truncate on exclusions for each statement execute function refuse_change();
create trigger exclusions_follow_discussion after insert on exclusions for each row execute function follow_gone();
create trigger exclusions_lapse after insert on exclusions for each row execute function lapse_by_submission();

create table discussed_items (
  item_id uuid primary key references submission_items(id),
  consultation_id uuid not null references consultations(id),
  submission_id uuid not null references submissions(id),
  section_id uuid references sections(id),
  received_at timestamptz not null,
  text_hash text not null,
  traces jsonb not null default '[]',
  state text not null default 'waiting' check (state in ('waiting', 'shown', 'held')),
  number integer not null default 0,
  gone boolean not null default false
);
create index discussed_items_state on discussed_items (consultation_id, state, received_at, item_id) where not gone;
create index discussed_items_place on discussed_items (consultation_id, section_id, received_at, item_id) where state = 'shown' and not gone;
create index discussed_items_alike on discussed_items (consultation_id, text_hash, state, received_at, item_id) where not gone;
create index discussed_items_submission on discussed_items (submission_id);
create trigger discussed_items_check before insert on discussed_items for each row execute function check_discussed();

create table moderations (
  id uuid primary key,
  item_id uuid not null references discussed_items(item_id),
  number integer not null check (number > 0),
  decision text not null check (decision in ('waiting', 'shown', 'held')),
  reason text,
  wording jsonb,
  hidden text[] not null default '{}',
  redacted_for text check (redacted_for in ('personal', 'rights', 'other')),
  made_by uuid not null references staff(id),
  made_at timestamptz not null default now(),
  unique (item_id, number),
  check ((decision = 'shown') = (wording is not null)),
  check (decision <> 'held' or length(trim(both from reason)) > 0),
  check ((cardinality(hidden) > 0) = (redacted_for is not null)),
  check (redacted_for is distinct from 'other' or length(trim(both from reason)) > 0)
);
create trigger moderations_append_only before delete or update or truncate on moderations for each statement execute function refuse_change();
create trigger moderations_follow after insert on moderations referencing new table as made for each statement execute function follow_moderations();

create table opinion_groups (
  id uuid primary key,
  consultation_id uuid not null references consultations(id),
  section_id uuid references sections(id),
  summary text not null default '',
  department_id uuid references departments(id),
  due_on date,
  state text not null default 'unanswered' check (state in ('unanswered', 'draft', 'submitted', 'returned', 'approved', 'published')),
  category text references category_labels(code),
  version integer not null default 1,
  created_at timestamptz not null default now()
);
create index opinion_groups_consultation on opinion_groups (consultation_id, id);
create index opinion_groups_state on opinion_groups (state, id);

create table opinions (
  id uuid primary key,
  consultation_id uuid not null references consultations(id),
  item_id uuid not null references submission_items(id),
  passages jsonb,
  text text not null,
  folded text not null,
  folded_hash text not null,
  terms tsvector not null,
  section_id uuid references sections(id),
  group_id uuid references opinion_groups(id),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  retired_at timestamptz
);
create index opinions_consultation on opinions (consultation_id, id) where retired_at is null;
create index opinions_item on opinions (item_id);
create index opinions_hash on opinions (consultation_id, folded_hash);
create index opinions_terms on opinions using gin (terms);
create index opinions_unsorted on opinions (id) where group_id is null and retired_at is null;
create index opinions_unsorted_consultation on opinions (consultation_id, id) where group_id is null and retired_at is null;
create index opinions_place on opinions (section_id, id) where retired_at is null;
create index opinions_members on opinions (group_id, folded_hash, id) where group_id is not null;
create trigger opinions_lapse after update on opinions referencing old table as rows_before new table as rows_after for each statement execute function lapse_by_members();

create table responses (
  id uuid primary key,
  group_id uuid not null unique references opinion_groups(id),
  created_at timestamptz not null default now()
);

create table response_versions (
  id uuid primary key,
  response_id uuid not null references responses(id),
  number integer not null,
  summary text not null,
  category text not null references category_labels(code),
  body text not null,
  made_by uuid not null references staff(id),
  made_at timestamptz not null default now(),
  summary_easy text,
  summary_en text,
  body_easy text,
  body_en text,
  translated_from jsonb not null default '{}',
  unique (response_id, number)
);
create trigger response_versions_append_only before delete or update or truncate on response_versions for each statement execute function refuse_change();
create trigger response_versions_check before insert on response_versions for each row execute function check_response_version();
create trigger response_versions_follow after insert on response_versions for each row execute function follow_response();

create table response_steps (
  id uuid primary key,
  response_id uuid not null references responses(id),
  version_id uuid not null references response_versions(id),
  step text not null check (step in ('submitted', 'returned', 'approved', 'reopened')),
  reason text,
  author_id uuid not null references staff(id),
  made_by uuid not null references staff(id),
  made_at timestamptz not null default now(),
  check (step <> 'returned' or length(reason) > 0),
  check (step <> 'approved' or made_by <> author_id)
);
create index response_steps_response on response_steps (response_id, id);
create trigger response_steps_append_only before delete or update or truncate on response_steps for each statement execute function refuse_change();
create trigger response_steps_check before insert on response_steps for each row execute function check_response_step();
create trigger response_steps_follow after insert on response_steps for each row execute function follow_response();

create table response_lapses (
  step_id uuid primary key references response_steps(id),
  cause text not null check (cause in ('opinions', 'revisions')),
  made_at timestamptz not null default clock_timestamp()
);
create trigger response_lapses_append_only before delete or update or truncate on response_lapses for each statement execute function refuse_change();

create table results (
  consultation_id uuid primary key references consultations(id),
  outcome text not null default 'answered' check (outcome in ('answered', 'dropped', 'again')),
  note text not null default '',
  persons integer check (persons >= 0),
  published_at timestamptz not null default now(),
  published_by uuid references staff(id),
  asked_by uuid references staff(id),
  check (asked_by <> published_by)
);
create trigger results_append_only before delete or update or truncate on results for each statement execute function refuse_change();

create table result_rows (
  id uuid primary key,
  consultation_id uuid not null references results(consultation_id),
  number integer not null,
  group_id uuid not null unique references opinion_groups(id),
  section_id uuid references sections(id),
  summary text not null,
  similar_count integer not null check (similar_count >= 0),
  body text not null,
  category text not null references category_labels(code),
  response_version_id uuid not null references response_versions(id),
  summary_easy text,
  summary_en text,
  body_easy text,
  body_en text,
  translated_from jsonb not null default '{}',
  unique (consultation_id, number)
);
create trigger result_rows_append_only before delete or update or truncate on result_rows for each statement execute function refuse_change();
create trigger result_rows_follow after insert on result_rows for each row execute function follow_result();

create table referrals (
  id uuid primary key,
  plan_id uuid not null references plans(id),
  title text not null,
  body text not null,
  department_id uuid not null references departments(id),
  due_on date not null,
  made_by uuid references staff(id),
  made_at timestamptz not null default now(),
  sent_at timestamptz,
  published_at timestamptz,
  published_by uuid references staff(id),
  version integer not null default 1
);
create index referrals_plan on referrals (plan_id, published_at);

create table referral_groups (
  id uuid not null default gen_random_uuid() unique,
  referral_id uuid not null references referrals(id),
  organisation_id uuid not null references organisations(id),
  primary key (referral_id, organisation_id)
);
create index referral_groups_organisation on referral_groups (organisation_id);

create table referral_reminders (
  id uuid primary key,
  referral_id uuid not null,
  organisation_id uuid not null,
  made_by uuid references staff(id),
  made_at timestamptz not null default now(),
  foreign key (referral_id, organisation_id) references referral_groups(referral_id, organisation_id)
);
create index referral_reminders_referral on referral_reminders (referral_id, organisation_id);

create table statements (
  id uuid primary key,
  referral_id uuid not null,
  organisation_id uuid not null,
  number integer not null check (number > 0),
  body text not null check (length(trim(both from body)) > 0),
  body_decided boolean not null default false,
  body_decided_on date,
  made_by uuid references people(id),
  made_at timestamptz not null default now(),
  unique (referral_id, organisation_id, number),
  foreign key (referral_id, organisation_id) references referral_groups(referral_id, organisation_id)
);
create trigger statements_append_only before delete or update or truncate on statements for each statement execute function refuse_change();

create table survey_series (
  id uuid primary key,
  title text not null,
  created_at timestamptz not null default now()
);

create table surveys (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
  series_id uuid not null references survey_series(id),
  wave integer not null check (wave >= 1),
  title text not null,
  title_easy text,
  title_en text,
  purpose text not null default '',
  purpose_easy text,
  purpose_en text,
  audience text not null default '',
  audience_easy text,
  audience_en text,
  privacy text not null default '',
  privacy_easy text,
  privacy_en text,
  department_id uuid not null references departments(id),
  contact text not null default '',
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  sample boolean not null,
  open boolean not null,
  population integer check (population > 0),
  excess text not null default 'none' check (excess in ('first', 'none')),
  second_percent smallint not null default 10 check (second_percent >= 0 and second_percent <= 100),
  draft jsonb not null default '{"pages": []}',
  version integer not null default 1,
  created_by uuid references staff(id),
  created_at timestamptz not null default now(),
  translated_from jsonb not null default '{}',
  unique (series_id, wave),
  check (opens_at < closes_at),
  check (sample or open)
);
create trigger surveys_translations before update on surveys for each row execute function keep_translations('title', 'purpose', 'audience', 'privacy');

create table survey_publications (
  survey_id uuid primary key references surveys(id),
  published_at timestamptz not null default now(),
  published_by uuid references staff(id)
);
create trigger survey_publications_append_only before delete or update or truncate on survey_publications for each statement execute function refuse_change();

create table questionnaires (
  id uuid primary key,
  survey_id uuid not null references surveys(id),
  number integer not null check (number >= 1),
  definition jsonb not null,
  reason text,
  made_by uuid references staff(id),
  made_at timestamptz not null default now(),
  unique (survey_id, id),
  unique (survey_id, number),
  check (number = 1 or length(reason) > 0)
);
create trigger questionnaires_append_only before delete or update or truncate on questionnaires for each statement execute function refuse_change();

create table survey_items (
  survey_id uuid not null references surveys(id),
  item text not null check (item ~ '^[a-z][a-z0-9-]{0,29}(\.[a-z0-9-]{1,10})?$'),
  sort integer not null,
  kind text not null check (kind in ('single', 'multiple', 'ranking', 'scale', 'number', 'date', 'text')),
  primary key (survey_id, item)
);
create trigger survey_items_append_only before delete or update or truncate on survey_items for each statement execute function refuse_change();

create table survey_sections (
  survey_id uuid not null references surveys(id),
  section_id uuid not null references sections(id),
  item text not null default '',
  primary key (survey_id, section_id, item)
);
create index survey_sections_section on survey_sections (section_id);

create table survey_bank (
  id uuid primary key,
  name text not null unique check (length(name) > 0),
  question jsonb not null,
  sort integer not null default 0,
  version integer not null default 1,
  closed_at timestamptz
);

create table survey_bank_earlier (
  bank_id uuid not null references survey_bank(id),
  version integer not null check (version >= 1),
  name text not null,
  question jsonb not null,
  replaced_by uuid references staff(id),
  replaced_at timestamptz not null default now(),
  primary key (bank_id, version)
);
create trigger survey_bank_earlier_append_only before delete or update or truncate on survey_bank_earlier for each statement execute function refuse_change();

create table survey_code_batches (
  id uuid primary key,
  survey_id uuid not null references surveys(id),
  label text not null,
  district text not null default '',
  count integer not null check (count >= 1 and count <= 50000),
  sent_on date,
  made_by uuid references staff(id),
  made_at timestamptz not null default now()
);
create index survey_code_batches_survey on survey_code_batches (survey_id);

create table survey_codes (
  id uuid primary key,
  batch_id uuid not null references survey_code_batches(id),
  survey_id uuid not null references surveys(id),
  number integer not null check (number >= 1),
  code_hash text not null,
  unique (survey_id, code_hash),
  unique (survey_id, id),
  unique (survey_id, number)
);
create index survey_codes_batch on survey_codes (batch_id);
create trigger survey_codes_append_only before delete or update or truncate on survey_codes for each statement execute function refuse_change();

create table survey_code_ends (
  code_id uuid primary key references survey_codes(id),
  kind text not null check (kind in ('void', 'undelivered')),
  reason text not null default '',
  made_by uuid references staff(id),
  made_at timestamptz not null default now()
);
create trigger survey_code_ends_append_only before delete or update or truncate on survey_code_ends for each statement execute function refuse_change();

create table survey_sheets (
  id uuid primary key,
  survey_id uuid not null references surveys(id),
  questionnaire_id uuid not null,
  target text not null check (target in ('sample', 'open')),
  channel text not null check (channel in ('web', 'paper')),
  code_id uuid,
  number integer check (number >= 1),
  secret_hash text unique,
  form_key text unique,
  receipt_number text unique,
  language text not null default 'ja' check (language in ('ja', 'ja-easy', 'en')),
  given jsonb not null default '{}',
  page integer not null default 0,
  version integer not null default 1,
  begun_at timestamptz not null default now(),
  saved_at timestamptz not null default now(),
  finished_at timestamptz,
  counted boolean not null default false,
  fingerprint text,
  second_due boolean not null default false,
  received_on date,
  late_reason text,
  turn integer not null default 0 check (turn >= 0),
  unique (survey_id, id),
  unique (survey_id, number),
  foreign key (survey_id, code_id) references survey_codes(survey_id, id),
  foreign key (survey_id, questionnaire_id) references questionnaires(survey_id, id),
  check (not counted or finished_at is not null),
  check ( case when target = 'open' then code_id is null else code_id is not null or channel = 'paper' end),
  check (channel = 'web' or number is not null),
  check (channel = 'paper' or secret_hash is not null),
  check (not second_due or channel = 'paper'),
  check (channel = 'paper' or num_nonnulls(received_on, late_reason) = 0)
);
create unique index survey_sheets_code on survey_sheets (code_id, channel) where code_id is not null;
create index survey_sheets_survey on survey_sheets (survey_id, target, id) include (counted) where finished_at is not null;
create unique index survey_sheets_counted_code on survey_sheets (code_id) where counted and code_id is not null;
create index survey_sheets_fingerprint on survey_sheets (survey_id, fingerprint) where fingerprint is not null;
create index survey_sheets_second on survey_sheets (survey_id, number) where second_due;
create index survey_sheets_uncounted on survey_sheets (survey_id, id) where not counted;
create trigger survey_sheets_check before delete or update on survey_sheets for each row execute function check_sheet();

create table survey_code_choices (
  id uuid primary key,
  code_id uuid not null references survey_codes(id),
  sheet_id uuid not null references survey_sheets(id),
  reason text not null check (length(reason) > 0),
  made_by uuid references staff(id),
  made_at timestamptz not null default now()
);
create index survey_code_choices_code on survey_code_choices (code_id, id);
create trigger survey_code_choices_append_only before delete or update or truncate on survey_code_choices for each statement execute function refuse_change();

create table survey_sheet_voids (
  id uuid default gen_random_uuid() primary key,
  sheet_id uuid not null references survey_sheets(id),
  reason text not null check (length(reason) > 0),
  made_by uuid references staff(id),
  made_at timestamptz not null default now()
);
create index survey_sheet_voids_sheet on survey_sheet_voids (sheet_id);
create trigger survey_sheet_voids_append_only before delete or update or truncate on survey_sheet_voids for each statement execute function refuse_change();

create table survey_sheet_restorations (
  void_id uuid primary key references survey_sheet_voids(id),
  reason text not null check (length(reason) > 0),
  made_by uuid references staff(id),
  made_at timestamptz not null default now()
);
create trigger survey_sheet_restorations_append_only before delete or update or truncate on survey_sheet_restorations for each statement execute function refuse_change();

create table survey_entries (
  id uuid primary key,
  sheet_id uuid not null references survey_sheets(id),
  round smallint not null check (round in (1, 2)),
  given jsonb not null,
  form_key text unique,
  typed_by uuid references staff(id),
  typed_at timestamptz not null default now(),
  unique (sheet_id, round)
);
create trigger survey_entries_append_only before delete or update or truncate on survey_entries for each statement execute function refuse_change();
create trigger survey_entries_check before insert on survey_entries for each row execute function check_second_entry();

create table survey_settlements (
  id uuid primary key,
  sheet_id uuid not null references survey_sheets(id),
  given jsonb not null,
  made_by uuid references staff(id),
  made_at timestamptz not null default now()
);
create index survey_settlements_sheet on survey_settlements (sheet_id, id);
create trigger survey_settlements_append_only before delete or update or truncate on survey_settlements for each statement execute function refuse_change();

create table survey_mendings (
  id uuid primary key,
  sheet_id uuid not null references survey_sheets(id),
  given jsonb not null,
  reason text not null check (length(reason) > 0),
  made_by uuid references staff(id),
  made_at timestamptz not null default now()
);
create index survey_mendings_sheet on survey_mendings (sheet_id, id);
create trigger survey_mendings_append_only before delete or update or truncate on survey_mendings for each statement execute function refuse_change();
create trigger survey_mendings_check before insert on survey_mendings for each row execute function check_mending();

create table survey_answers (
  survey_id uuid not null,
  item text not null,
  sheet_id uuid not null,
  state text not null check (state in ('given', 'none', 'hidden', 'unreadable')),
  choices smallint[],
  other text,
  amount numeric,
  day date,
  words text,
  primary key (survey_id, item, sheet_id) include (state, choices),
  foreign key (survey_id, item) references survey_items(survey_id, item),
  foreign key (survey_id, sheet_id) references survey_sheets(survey_id, id),
  check (state = 'given' or num_nonnulls(choices, other, amount, day, words) = 0),
  check (state <> 'given' or num_nonnulls(choices, amount, day, words) = 1)
);
create index survey_answers_sheet on survey_answers (sheet_id);

create table survey_text_codes (
  id uuid primary key,
  survey_id uuid not null,
  item text not null,
  code smallint not null check (code >= 1 and code <= 999),
  label text not null check (length(label) > 0),
  label_easy text,
  label_en text,
  closed_at timestamptz,
  made_by uuid references staff(id),
  made_at timestamptz not null default now(),
  translated_from jsonb not null default '{}',
  unique (survey_id, item, code),
  foreign key (survey_id, item) references survey_items(survey_id, item)
);
create trigger survey_text_codes_translations before update on survey_text_codes for each row execute function keep_translations('label');

create table survey_text_codings (
  survey_id uuid not null,
  item text not null,
  sheet_id uuid not null,
  code smallint not null,
  made_by uuid references staff(id),
  made_at timestamptz not null default now(),
  primary key (survey_id, item, sheet_id, code),
  foreign key (survey_id, item, code) references survey_text_codes(survey_id, item, code),
  foreign key (survey_id, item, sheet_id) references survey_answers(survey_id, item, sheet_id) deferrable initially deferred
);

create table survey_redactions (
  id uuid primary key,
  survey_id uuid not null,
  item text not null,
  sheet_id uuid not null references survey_sheets(id),
  words text not null,
  reason text not null check (length(reason) > 0),
  made_by uuid references staff(id),
  made_at timestamptz not null default now(),
  foreign key (survey_id, item) references survey_items(survey_id, item)
);
create index survey_redactions_answer on survey_redactions (survey_id, item, sheet_id, id);
create trigger survey_redactions_append_only before delete or update or truncate on survey_redactions for each statement execute function refuse_change();

create table survey_weightings (
  id uuid primary key,
  survey_id uuid not null references surveys(id),
  target text not null check (target in ('sample', 'open')),
  definition jsonb not null,
  reason text not null default '',
  made_by uuid references staff(id),
  made_at timestamptz not null default now()
);
create index survey_weightings_survey on survey_weightings (survey_id, target, id);
create trigger survey_weightings_append_only before delete or update or truncate on survey_weightings for each statement execute function refuse_change();

create table survey_reports (
  survey_id uuid primary key references surveys(id),
  version integer not null default 1,
  settings jsonb not null
);

create table survey_report_comments (
  survey_id uuid not null references surveys(id),
  place text not null,
  version integer not null default 1,
  words text not null,
  words_easy text,
  words_en text,
  translated_from jsonb not null default '{}',
  primary key (survey_id, place)
);
create trigger survey_report_comments_translations before update on survey_report_comments for each row execute function keep_translations('words');

create table survey_runs (
  id uuid primary key,
  survey_id uuid not null references surveys(id),
  number integer not null check (number >= 1),
  basis text not null,
  settings jsonb not null,
  head jsonb not null,
  comments jsonb not null,
  made_by uuid references staff(id),
  made_at timestamptz not null default now(),
  unique (survey_id, id),
  unique (survey_id, number)
);
create trigger survey_runs_append_only before delete or update or truncate on survey_runs for each statement execute function refuse_change();

create table survey_run_tables (
  run_id uuid not null references survey_runs(id),
  sort integer not null,
  page text not null,
  item text not null,
  target text not null check (target in ('sample', 'open')),
  kind text not null check (kind in ('figure', 'cross', 'waves', 'portfolio')),
  content jsonb not null,
  primary key (run_id, sort)
);
create index survey_run_tables_page on survey_run_tables (run_id, page, sort);
create trigger survey_run_tables_append_only before delete or update or truncate on survey_run_tables for each statement execute function refuse_change();

create table survey_results (
  run_id uuid primary key,
  survey_id uuid not null,
  published_at timestamptz not null default now(),
  published_by uuid references staff(id),
  reason text,
  foreign key (survey_id, run_id) references survey_runs(survey_id, id)
);
create index survey_results_survey on survey_results (survey_id, published_at desc);
create trigger survey_results_append_only before delete or update or truncate on survey_results for each statement execute function refuse_change();
create trigger survey_results_check before insert on survey_results for each row execute function check_result();

create table survey_results_gone (
  run_id uuid primary key references survey_results(run_id),
  because_of uuid not null references survey_results(run_id),
  tables integer not null,
  lines integer not null,
  gone_at timestamptz not null default now(),
  check (run_id <> because_of)
);
create trigger survey_results_gone_append_only before delete or update or truncate on survey_results_gone for each statement execute function refuse_change();

create table events (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
  kind text not null check (kind in ('workshop', 'hearing', 'briefing', 'talk', 'training', 'exchange')),
  title text not null,
  title_easy text,
  title_en text,
  title_kana text not null default '',
  summary text not null default '',
  summary_easy text,
  summary_en text,
  audience text not null default '',
  audience_easy text,
  audience_en text,
  programme text not null default '',
  programme_easy text,
  programme_en text,
  accessibility text[] not null default '{}',
  consultation_id uuid references consultations(id),
  department_id uuid not null references departments(id),
  contact text not null default '',
  way text not null check (way in ('first_come', 'draw', 'selection', 'invitation')),
  criteria text not null default '',
  first_timers_first boolean not null default false,
  strata text[] not null default '{}' constraint events_strata check (strata <@ array['district', 'age_band']),
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  sessions_chosen boolean not null default false,
  most_people integer not null default 1 check (most_people >= 1 and most_people <= 50),
  offer_hours integer not null default 48 check (offer_hours >= 1 and offer_hours <= 720),
  reminder_days integer[] not null default '{3}' constraint events_reminder_days check (cardinality(reminder_days) <= 5 and (1 <= all (reminder_days)) and (60 >= all (reminder_days))),
  asked text[] not null default '{phone}',
  survey_id uuid references surveys(id),
  version integer not null default 1,
  created_by uuid references staff(id),
  created_at timestamptz not null default now(),
  translated_from jsonb not null default '{}',
  check (opens_at < closes_at),
  check (way <> 'selection' or length(trim(both from criteria)) > 0)
);
create index events_consultation on events (consultation_id) where consultation_id is not null;
create trigger events_translations before update on events for each row execute function keep_translations('title', 'summary', 'audience', 'programme');
create trigger events_drawn before update on events for each row when (new.closes_at is distinct from old.closes_at) execute function keep_drawn_close();

create table event_publications (
  event_id uuid primary key references events(id),
  published_at timestamptz not null default now(),
  published_by uuid references staff(id)
);

create table event_cancellations (
  event_id uuid primary key references events(id),
  reason text not null check (length(trim(both from reason)) > 0),
  cancelled_at timestamptz not null default now(),
  cancelled_by uuid references staff(id)
);

create table event_organisers (
  event_id uuid not null references events(id),
  organisation_id uuid not null references organisations(id),
  primary key (event_id, organisation_id)
);
create index event_organisers_organisation on event_organisers (organisation_id);

create table event_sections (
  event_id uuid not null references events(id),
  section_id uuid not null references sections(id),
  primary key (event_id, section_id)
);
create index event_sections_section on event_sections (section_id);

create table event_materials (
  id uuid primary key,
  event_id uuid not null references events(id),
  label text not null check (length(trim(both from label)) > 0),
  label_easy text,
  label_en text,
  file text references stored_bytes(sha256),
  address text,
  type text,
  size integer,
  original_name text,
  sort integer not null default 0,
  translated_from jsonb not null default '{}',
  check ((file is null) <> (address is null)),
  constraint event_materials_paper check ((file is null) = (type is null) and (file is null) = (size is null) and (file is null) = (original_name is null))
);
create index event_materials_event on event_materials (event_id, sort);
create index event_materials_bytes on event_materials (file);
create trigger event_materials_translations before update on event_materials for each row execute function keep_translations('label');

create table event_sessions (
  id uuid primary key,
  event_id uuid not null references events(id),
  number integer not null check (number > 0),
  title text not null default '',
  title_easy text,
  title_en text,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  form text not null check (form in ('venue', 'online', 'both')),
  venue text not null default '',
  venue_en text,
  address text not null default '',
  online_sealed bytea,
  quota integer not null check (quota > 0),
  cancelled_at timestamptz,
  cancelled_because text,
  translated_from jsonb not null default '{}',
  unique (event_id, number),
  check (starts_at < ends_at),
  check ((cancelled_at is null) = (cancelled_because is null)),
  check (form = 'online' or length(trim(both from venue)) > 0),
  constraint event_sessions_online check (form <> 'venue' or online_sealed is null)
);
create index event_sessions_starts on event_sessions (starts_at);
create index event_sessions_ends on event_sessions (ends_at);
create trigger event_sessions_keep_quota before update of quota on event_sessions for each row execute function keep_quota();
create trigger event_sessions_drawn before update on event_sessions for each row execute function keep_drawn_places();
create trigger event_sessions_keep_offer_end before update of starts_at on event_sessions for each row execute function keep_offer_end();
create trigger event_sessions_translations before update on event_sessions for each row execute function keep_translations('title', 'venue');

create table session_services (
  id uuid primary key,
  session_id uuid not null references event_sessions(id),
  kind text not null check (kind in ('childcare', 'sign_language', 'captions', 'wheelchair', 'parking')),
  quota integer not null check (quota >= 0),
  closes_at timestamptz,
  age_from integer,
  age_to integer,
  unique (session_id, kind),
  check (age_from is null or age_from >= 0 and age_to >= age_from)
);

create table session_reminders (
  session_id uuid not null references event_sessions(id),
  days integer not null,
  starts_at timestamptz not null,
  told boolean not null,
  at timestamptz not null default now(),
  primary key (session_id, days, starts_at)
);

create table session_thanks (
  session_id uuid primary key references event_sessions(id),
  at timestamptz not null default now()
);

create table signups (
  id uuid primary key,
  event_id uuid not null references events(id),
  number text not null unique,
  sealed bytea,
  email_hash text,
  phone_hash text,
  organisation_id uuid references organisations(id),
  channel text not null default 'web' check (channel in ('web', 'phone', 'paper', 'counter')),
  language text not null default 'ja' check (language in ('ja', 'ja-easy', 'en')),
  district text references districts(code),
  age_band text,
  sex text check (sex in ('female', 'male', 'other')),
  first_time boolean,
  people integer not null check (people > 0),
  entered_by uuid references staff(id),
  form_key text unique,
  place bigint generated always as identity,
  applied_at timestamptz not null default now(),
  received_at timestamptz,
  version integer not null default 1,
  constraint signups_received check (received_at is null or channel <> 'web')
);
create index signups_event on signups (event_id, place);
create index signups_twice on signups (event_id, email_hash);
create index signups_phone on signups (event_id, phone_hash);
create index signups_group on signups (organisation_id, place) where organisation_id is not null;

create table session_places (
  signup_id uuid not null references signups(id),
  session_id uuid not null references event_sessions(id),
  people integer not null check (people > 0),
  state text not null check (state in ('applied', 'accepted', 'waiting', 'offered', 'not_drawn', 'not_selected', 'declined', 'lapsed', 'cancelled')),
  waits_at integer,
  primary key (signup_id, session_id),
  check ((state = 'waiting') <= (waits_at is not null))
);
create index session_places_state on session_places (session_id, state, waits_at);
create trigger session_places_quota after insert or update on session_places for each row when (new.state in ('accepted', 'offered')) execute function check_quota();
create trigger session_places_selected after insert or update on session_places for each row when (new.state in ('accepted', 'offered', 'waiting')) execute function check_selected();
create trigger session_places_invited after insert on session_places for each row execute function check_invited();

create table place_steps (
  id bigint generated always as identity primary key,
  signup_id uuid not null,
  session_id uuid not null,
  state text not null,
  reason text,
  by_kind text not null check (by_kind in ('visitor', 'staff', 'person', 'system')),
  by_id uuid,
  at timestamptz not null default now(),
  foreign key (signup_id, session_id) references session_places(signup_id, session_id)
);
create trigger place_steps_append_only before delete or update or truncate on place_steps for each statement execute function refuse_change();

create table offers (
  id uuid primary key,
  signup_id uuid not null,
  session_id uuid not null,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('accepted', 'declined', 'lapsed', 'withdrawn')),
  foreign key (signup_id, session_id) references session_places(signup_id, session_id),
  check ((ended_at is null) = (outcome is null)),
  check (expires_at > made_at)
);
create unique index offers_open on offers (signup_id, session_id) where ended_at is null;
create index offers_expiring on offers (expires_at) where ended_at is null;
create trigger offers_end before insert or update of expires_at on offers for each row execute function check_offer_end();

create table service_places (
  signup_id uuid not null references signups(id),
  service_id uuid not null references session_services(id),
  people integer not null check (people > 0),
  ages integer[] not null default '{}',
  state text not null check (state in ('applied', 'accepted', 'waiting', 'not_given', 'cancelled')),
  primary key (signup_id, service_id)
);
create trigger service_places_quota after insert or update on service_places for each row when (new.state = 'accepted') execute function check_service_quota();

create table draws (
  id uuid primary key,
  event_id uuid not null references events(id),
  session_id uuid references event_sessions(id),
  list jsonb not null,
  places integer not null check (places > 0),
  strata jsonb not null,
  sources jsonb not null,
  list_hash text not null,
  listed_at timestamptz not null default now(),
  listed_by uuid references staff(id),
  seed text,
  drawn_at timestamptz,
  drawn_by uuid references staff(id),
  log jsonb,
  withdrawn_at timestamptz,
  withdrawn_by uuid references staff(id),
  withdrawn_because text,
  late jsonb,
  check ((seed is null) = (drawn_at is null)),
  check ((seed is null) = (log is null)),
  constraint draws_withdrawn check ((withdrawn_at is null) = (late is null) and (withdrawn_at is null or seed is null and length(trim(both from withdrawn_because)) > 0))
);
create unique index draws_standing on draws (event_id, session_id) nulls not distinct where withdrawn_at is null;
create trigger draws_keep before delete or update on draws for each row execute function keep_draw();
create trigger draws_kept before truncate on draws for each statement execute function refuse_change();

create table draw_sources (
  draw_id uuid not null references draws(id),
  number integer not null check (number > 0),
  known_from timestamptz,
  reason text,
  announced_at timestamptz not null default now(),
  announced_by uuid references staff(id),
  primary key (draw_id, number),
  check ((number = 1) = (reason is null)),
  check (known_from > announced_at)
);
create trigger draw_sources_append_only before delete or update or truncate on draw_sources for each statement execute function refuse_change();
create trigger draw_sources_check before insert on draw_sources for each row execute function check_draw_source();

create table selections (
  id uuid primary key,
  event_id uuid not null references events(id),
  session_id uuid references event_sessions(id),
  confirmed_at timestamptz not null default now(),
  confirmed_by uuid references staff(id),
  unique nulls not distinct (event_id, session_id)
);
create trigger selections_append_only before delete or update or truncate on selections for each statement execute function refuse_change();

create table selection_marks (
  signup_id uuid not null,
  session_id uuid not null,
  mark text not null check (mark in ('selected', 'reserve', 'not_selected')),
  rank integer check (rank > 0),
  reason text,
  marked_by uuid references staff(id),
  marked_at timestamptz not null default now(),
  primary key (signup_id, session_id),
  foreign key (signup_id, session_id) references session_places(signup_id, session_id),
  check ((mark = 'reserve') = (rank is not null))
);
create trigger selection_marks_keep before insert or delete or update on selection_marks for each row execute function keep_marks();

create table invitation_batches (
  id uuid primary key,
  event_id uuid not null references events(id),
  label text not null check (length(trim(both from label)) > 0),
  count integer not null check (count >= 1 and count <= 50000),
  made_at timestamptz not null default now(),
  made_by uuid references staff(id)
);
create index invitation_batches_event on invitation_batches (event_id);

create table invitation_codes (
  id uuid primary key,
  event_id uuid not null references events(id),
  batch_id uuid not null references invitation_batches(id),
  code_hash text not null,
  number integer not null,
  made_at timestamptz not null default now(),
  used_by uuid references signups(id),
  voided_at timestamptz,
  voided_because text,
  unique (event_id, code_hash),
  unique (event_id, number),
  constraint invitation_codes_used_or_void check (used_by is null or voided_at is null),
  constraint invitation_codes_void check ((voided_at is null) = (voided_because is null))
);
create unique index invitation_codes_used on invitation_codes (used_by);
create index invitation_codes_batch on invitation_codes (batch_id, number);
create trigger invitation_codes_keep before update on invitation_codes for each row execute function keep_used_code();

create table check_ins (
  id uuid primary key,
  session_id uuid not null references event_sessions(id),
  signup_id uuid references signups(id),
  people integer not null check (people > 0),
  how text not null check (how in ('code', 'name', 'walk_in')),
  district text references districts(code),
  age_band text,
  first_time boolean,
  sex text check (sex in ('female', 'male', 'other')),
  over_quota boolean not null default false,
  made_by uuid references staff(id),
  made_at timestamptz not null default now(),
  undone_at timestamptz,
  undone_by uuid references staff(id),
  rest_stays_away boolean not null default false,
  constraint check_ins_undone check (undone_by is null or undone_at is not null),
  constraint check_ins_whose check (signup_id is not null or how = 'walk_in')
);
create unique index check_ins_once on check_ins (session_id, signup_id) where undone_at is null and signup_id is not null;
create index check_ins_session on check_ins (session_id, made_at);
create trigger check_ins_arrival after insert on check_ins for each row execute function check_arrival();
create trigger check_ins_rest before update of people on check_ins for each row execute function check_rest();

create table name_openings (
  session_id uuid not null references event_sessions(id),
  staff_id uuid not null references staff(id),
  day date not null,
  reason text not null check (length(trim(both from reason)) > 0),
  opened_at timestamptz not null default now(),
  primary key (session_id, staff_id, day)
);
create trigger name_openings_append_only before delete or update or truncate on name_openings for each statement execute function refuse_change();

create table seat_tables (
  id uuid primary key,
  session_id uuid not null references event_sessions(id),
  number integer not null check (number > 0),
  name text not null default '',
  seats integer not null check (seats > 0),
  constraint seat_tables_of_session unique (id, session_id),
  unique (session_id, number)
);

create table seats (
  id uuid primary key,
  table_id uuid not null references seat_tables(id),
  session_id uuid not null references event_sessions(id),
  signup_id uuid references signups(id),
  check_in_id uuid references check_ins(id),
  people integer not null check (people > 0),
  moved_by_hand boolean not null default false,
  constraint seats_check_in_once unique (session_id, check_in_id),
  constraint seats_signup_once unique (session_id, signup_id),
  constraint seats_at_table foreign key (table_id, session_id) references seat_tables(id, session_id),
  constraint seats_whose check (num_nonnulls(signup_id, check_in_id) = 1)
);
create index seats_table on seats (table_id);
create constraint trigger seats_table_seats after insert or update on seats deferrable initially deferred for each row execute function check_table();

create table seatings (
  session_id uuid primary key references event_sessions(id),
  turn integer not null check (turn > 0),
  made_by uuid references staff(id),
  made_at timestamptz not null default now()
);

create table event_reports (
  session_id uuid primary key references event_sessions(id),
  summary text not null default '',
  summary_easy text,
  summary_en text,
  minutes text not null default '',
  version integer not null default 1,
  published_at timestamptz,
  published_by uuid references staff(id),
  translated_from jsonb not null default '{}'
);
create trigger event_reports_stay before delete or update on event_reports for each row when (old.published_at is not null) execute function keep_report_public();
create trigger event_reports_translations before update on event_reports for each row execute function keep_translations('summary');

create table report_tables (
  session_id uuid not null references event_reports(session_id),
  number integer not null,
  words text not null,
  primary key (session_id, number)
);

create table report_pictures (
  id uuid primary key,
  session_id uuid not null references event_reports(session_id),
  file text not null,
  alt text not null check (length(trim(both from alt)) > 0),
  sort integer not null default 0
);

create table event_report_changes (
  session_id uuid not null references event_reports(session_id),
  number integer not null check (number > 0),
  reason text not null check (length(trim(both from reason)) > 0),
  before jsonb not null,
  made_by uuid references staff(id),
  made_at timestamptz not null default now(),
  primary key (session_id, number)
);
create trigger event_report_changes_append_only before delete or update or truncate on event_report_changes for each statement execute function refuse_change();

create table mails (
  id uuid primary key,
  kind text not null,
  about_kind text not null,
  about_id uuid not null,
  language text not null check (language in ('ja', 'ja-easy', 'en')),
  sealed bytea,
  recipient_hash text not null,
  made_at timestamptz not null default now(),
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'refused', 'kept')),
  state_at timestamptz not null default now(),
  why text,
  reply integer,
  attempts integer not null default 0,
  not_before timestamptz,
  handed_over_at timestamptz,
  unique (kind, about_id, recipient_hash),
  check (state <> 'waiting' or sealed is not null)
);
create index mails_newest on mails (made_at desc, id desc);
create index mails_state on mails (state, made_at desc, id desc);
create index mails_recipient on mails (recipient_hash, made_at);
create index mails_to_forget on mails (made_at) where sealed is not null;

create table search_entries (
  id uuid primary key,
  kind text not null check (kind in ('plan', 'section', 'block', 'revision', 'consultation', 'result', 'survey', 'figures', 'organisation', 'event')),
  plan_id uuid references plans(id),
  consultation_id uuid references consultations(id),
  survey_id uuid references surveys(id),
  organisation_id uuid references organisations(id),
  event_id uuid references events(id),
  path text not null,
  title text not null,
  title_easy text,
  title_en text,
  heading text not null default '',
  heading_easy text,
  heading_en text,
  body text not null default '',
  folded text not null,
  title_terms tsvector not null,
  heading_terms tsvector not null,
  terms tsvector not null,
  on_day timestamptz not null
);
create index search_entries_terms on search_entries using gin (terms);
create index search_entries_kind on search_entries (kind);
create index search_entries_plan on search_entries (plan_id);
create index search_entries_consultation on search_entries (consultation_id);
create index search_entries_survey on search_entries (survey_id);
create index search_entries_organisation on search_entries (organisation_id);
create index search_entries_event on search_entries (event_id);

create table search_progress (
  id boolean default true primary key check (id),
  journal_id bigint not null default 0
);

create unlogged table rate_limits (
  key text primary key,
  points integer not null default 0,
  expire bigint
);

create table revision_places (
  revision_id uuid not null references revisions(id),
  block_id uuid references blocks(id),
  section_id uuid references sections(id),
  within_id uuid references sections(id),
  version_id uuid references block_versions(id),
  after_ids uuid[] not null default '{}',
  unique nulls not distinct (revision_id, block_id, section_id),
  check ((block_id is null) <> (section_id is null)),
  check ((version_id is null) = (block_id is null))
);
create trigger revision_places_append_only before delete or update or truncate on revision_places for each statement execute function refuse_change();

create table revision_withdrawals (
  revision_id uuid primary key references revisions(id),
  kind text not null check (kind in ('withdrawn', 'no_effect')),
  reason text not null default '',
  edition_id uuid references editions(id),
  made_by uuid references staff(id),
  made_at timestamptz not null default now(),
  check ((kind = 'withdrawn') = (length(reason) > 0)),
  check ((kind = 'no_effect') = (edition_id is not null))
);
create trigger revision_withdrawals_append_only before delete or update or truncate on revision_withdrawals for each statement execute function refuse_change();
create trigger revision_withdrawals_keep before insert on revision_withdrawals for each row execute function keep_withdrawn();

create table chapter_reasons (
  id uuid primary key,
  section_id uuid not null references sections(id),
  edition_id uuid not null references editions(id),
  reason text not null,
  causes jsonb not null,
  made_by uuid references staff(id),
  made_at timestamptz not null default now(),
  reason_easy text,
  reason_en text,
  check ((length(reason) = 0) = (causes = '[]'))
);
create index chapter_reasons_section on chapter_reasons (section_id, id desc);
create trigger chapter_reasons_append_only before delete or update or truncate on chapter_reasons for each statement execute function refuse_change();

create table draft_removals (
  id uuid primary key,
  act_id uuid not null,
  plan_id uuid not null references plans(id),
  block_id uuid references blocks(id),
  section_id uuid references sections(id),
  within_id uuid references sections(id),
  version_id uuid references block_versions(id),
  section_version_id uuid references section_versions(id),
  after_ids uuid[] not null default '{}',
  made_by uuid references staff(id),
  made_at timestamptz not null default now(),
  check ((block_id is null) <> (section_id is null)),
  check ((version_id is null) = (block_id is null)),
  check ((section_version_id is null) = (section_id is null))
);
create index draft_removals_plan on draft_removals (plan_id, id desc);
create index draft_removals_act on draft_removals (act_id);
create trigger draft_removals_append_only before delete or update or truncate on draft_removals for each statement execute function refuse_change();

create table signup_calls (
  id uuid primary key,
  signup_id uuid not null references signups(id),
  kind text not null,
  session_id uuid references event_sessions(id),
  offer_id uuid references offers(id),
  occasion uuid not null,
  asked_at timestamptz not null default now(),
  unique (kind, occasion, signup_id)
);
create index signup_calls_signup on signup_calls (signup_id);
create trigger signup_calls_append_only before delete or update or truncate on signup_calls for each statement execute function refuse_change();

create table signup_call_steps (
  id bigint generated always as identity primary key,
  call_id uuid not null references signup_calls(id),
  outcome text not null check (outcome in ('told', 'accepted', 'declined', 'not_reached')),
  closes boolean not null,
  note text not null default '',
  by_id uuid references staff(id),
  at timestamptz not null default now(),
  check (closes = false or outcome <> 'not_reached'),
  check (closes or (outcome in ('told', 'not_reached')))
);
create unique index signup_call_steps_closed on signup_call_steps (call_id) where closes;
create index signup_call_steps_call on signup_call_steps (call_id, id);
create trigger signup_call_steps_append_only before delete or update or truncate on signup_call_steps for each statement execute function refuse_change();

create table address_changes (
  id uuid primary key,
  person_id uuid not null references people(id),
  new_hash text not null,
  sealed bytea not null,
  asked_from text,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  changed_at timestamptz,
  ended_at timestamptz,
  check (changed_at is null or ended_at is null)
);
create unique index address_changes_open on address_changes (person_id) where changed_at is null and ended_at is null;
create index address_changes_new on address_changes (new_hash, made_at);

create table organisation_successions (
  id uuid primary key,
  organisation_id uuid not null references organisations(id),
  asked_by uuid not null references people(id),
  representative_id uuid not null references people(id),
  sealed bytea not null,
  made_at timestamptz not null default now(),
  answer_until timestamptz not null,
  answer text check (answer in ('agreed', 'objected')),
  answered_at timestamptz,
  ended_at timestamptz,
  outcome text check (outcome in ('confirmed', 'refused', 'taken_back', 'overtaken')),
  decided_by uuid references staff(id),
  known_sealed bytea,
  check (asked_by <> representative_id),
  check ((answer is null) = (answered_at is null)),
  check ((ended_at is null) = (outcome is null)),
  check ((outcome in ('confirmed', 'refused')) is not true or decided_by is not null),
  constraint successions_certain check (outcome is distinct from 'confirmed' or known_sealed is not null or not answer is distinct from 'agreed' or answer is null and ended_at >= answer_until)
);
create unique index organisation_successions_open on organisation_successions (organisation_id) where ended_at is null;
create index organisation_successions_group on organisation_successions (organisation_id, made_at);

create table draw_chances (
  id uuid primary key,
  event_id uuid not null references events(id),
  session_id uuid references event_sessions(id),
  whole boolean not null,
  seen text not null,
  rounds integer not null default 0 check (rounds >= 0),
  found jsonb,
  made_at timestamptz not null default now()
);
create unique index draw_chances_of on draw_chances (event_id, session_id, whole) nulls not distinct;

create table imports (
  id uuid primary key,
  plan_id uuid not null references plans(id),
  is_pasted boolean not null,
  file_name text not null default '',
  sha256 text references stored_bytes(sha256),
  size integer not null check (size > 0),
  made_by uuid references staff(id),
  made_at timestamptz not null default now(),
  begun_at timestamptz,
  progress smallint not null default 0 check (progress >= 0 and progress <= 100),
  read_at timestamptz,
  reader integer,
  format text check (format in ('docx', 'xlsx', 'pdf', 'text')),
  entries jsonb not null default '[]',
  refusal jsonb,
  taken_at timestamptz,
  taken_by uuid references staff(id),
  way text check (way in ('after', 'instead')),
  counted jsonb,
  remarks jsonb not null default '[]',
  before jsonb,
  after jsonb,
  undone_at timestamptz,
  undone_by uuid references staff(id),
  forgotten_at timestamptz,
  check (read_at is null or refusal is null),
  check (taken_at is null or read_at is not null and way is not null and after is not null and before is not null),
  check (undone_at is null or taken_at is not null),
  check ((sha256 is null) = (forgotten_at is not null))
);
create index imports_plan on imports (plan_id, id desc);
create index imports_bytes on imports (sha256);

create table import_lines (
  import_id uuid not null references imports(id),
  at integer not null,
  line jsonb not null,
  proposed text not null,
  alike text not null,
  doubt text,
  decided text,
  decided_by uuid references staff(id),
  decided_at timestamptz,
  primary key (import_id, at),
  check ((decided is null) = (decided_at is null))
);

create table import_pictures (
  import_id uuid not null references imports(id),
  name text not null,
  sha256 text not null references stored_bytes(sha256),
  type text not null,
  size integer not null check (size > 0),
  primary key (import_id, name)
);
create index import_pictures_bytes on import_pictures (sha256);

create table sealing_keys (
  fingerprint text primary key check (fingerprint ~ '^[0-9a-f]{16}$'),
  since timestamptz not null default now(),
  after text unique nulls not distinct (after) references sealing_keys(fingerprint)
);
create trigger sealing_keys_only_grow before delete or update on sealing_keys for each row execute function refuse_change();
create trigger sealing_keys_kept before truncate on sealing_keys for each statement execute function refuse_change();

create view counted_submissions as
 SELECT id,
    consultation_id,
    channel
   FROM submissions s
  WHERE NOT late AND NOT (EXISTS ( SELECT
           FROM withdrawals w
          WHERE w.submission_id = s.id)) AND NOT (EXISTS ( SELECT
           FROM exclusions e
          WHERE e.submission_id = s.id));

create view survey_standing_voids as
 SELECT id,
    sheet_id,
    reason,
    made_by,
    made_at
   FROM survey_sheet_voids v
  WHERE NOT (EXISTS ( SELECT
           FROM survey_sheet_restorations r
          WHERE r.void_id = v.id));

create view bytes_in_use as
 SELECT files.sha256
   FROM files
UNION ALL
 SELECT organisation_papers.sha256
   FROM organisation_papers
UNION ALL
 SELECT event_materials.file AS sha256
   FROM event_materials
  WHERE event_materials.file IS NOT NULL
UNION ALL
 SELECT imports.sha256
   FROM imports
  WHERE imports.sha256 IS NOT NULL
UNION ALL
 SELECT import_pictures.sha256
   FROM import_pictures;

create function folded_words(raw text) returns text language sql immutable parallel safe as $$
  select plain_letters(trim(regexp_replace(translate(regexp_replace(lower(normalize(
    regexp_replace(raw, '[\u00ad\u200b\u2060\ufeff\ufe00-\ufe0f\U000e0100-\U000e01ef]', '', 'g'), NFKC)),
    '(?<![ぁ-ゖァ-ヺ゙゚ー])ー', '-', 'g'), '‐‑‒–—―−─━～〜∼', '---------~~~'), '\s+', ' ', 'g')))
$$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create function tell_published() returns trigger language plpgsql as $$
begin
  if new.public then perform pg_notify('tomoni_published', new.id::text); end if;
  return null;
end $$;

create function follow_organisation_step() returns trigger language plpgsql as $$
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

create function keep_causes() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' or exists (select from edition_revisions where revision_id = old.revision_id) then
    raise exception 'the causes of a published revision are append-only' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;

create function keep_edition() returns trigger language plpgsql as $$
begin
  if new.edition_id <> old.edition_id and exists (select from notices where consultation_id = old.id) then
    raise exception 'the edition people comment on is frozen' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create function keep_open_discussion() returns trigger language plpgsql as $$
begin
  if new.open_discussion <> old.open_discussion and exists (select from notices where consultation_id = old.id) then
    raise exception 'whether opinions are shown is fixed with the notice' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create function check_discussed() returns trigger language plpgsql as $$
begin
  if not exists (select from consultations where id = new.consultation_id and open_discussion)
    or exists (select from submissions where id = new.submission_id and late) then
    raise exception 'not a text of an open discussion' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create function follow_gone() returns trigger language plpgsql as $$
begin
  perform from discussed_items where submission_id = new.submission_id order by item_id for update;
  update discussed_items set gone = true where submission_id = new.submission_id;
  return null;
end $$;

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

create function check_response_version() returns trigger language plpgsql as $$
begin
  if exists (select from responses r join opinion_groups g on g.id = r.group_id
             where r.id = new.response_id and g.state in ('approved', 'published')) then
    raise exception 'the answer is approved' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create function check_response_step() returns trigger language plpgsql as $$
declare
  newest response_versions;
  last response_steps;
begin
  select * into newest from response_versions where response_id = new.response_id order by number desc limit 1;
  select * into last from response_steps where response_id = new.response_id order by id desc limit 1;
  if newest.id <> new.version_id or newest.made_by <> new.author_id then
    raise exception 'a step is about the newest version and names its author' using errcode = 'restrict_violation';
  end if;
  if new.step = 'approved' and (last.step is distinct from 'submitted' or last.version_id <> new.version_id
      or exists (select from response_lapses where step_id = last.id)) then
    raise exception 'only what was submitted can be approved' using errcode = 'restrict_violation';
  end if;
  if new.step = 'approved' and new.made_by in (newest.made_by, last.made_by) then
    raise exception 'nobody approves their own' using errcode = 'restrict_violation';
  end if;
  if exists (select from responses r join result_rows on result_rows.group_id = r.group_id where r.id = new.response_id) then
    raise exception 'the answer is published' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create function follow_response() returns trigger language plpgsql as $$
declare
  newest response_versions;
  last response_steps;
begin
  select * into newest from response_versions where response_id = new.response_id order by number desc limit 1;
  select * into last from response_steps where response_id = new.response_id order by id desc limit 1;
  update opinion_groups set
    category = newest.category,
    state = case
      when last.id is null or last.version_id <> newest.id or last.step = 'reopened' then 'draft'
      else last.step end
  where id = (select group_id from responses where id = new.response_id);
  return null;
end $$;

create function lapse_answers(groups uuid[], why text) returns void language plpgsql as $$
declare
  one opinion_groups;
begin
  for one in select * from opinion_groups where id = any(groups) order by id for no key update loop
    if one.state in ('submitted', 'approved') then
      insert into response_lapses (step_id, cause)
        select step.id, why from responses r join response_steps step on step.response_id = r.id
        where r.group_id = one.id order by step.id desc limit 1
        on conflict do nothing;
      update opinion_groups set state = 'draft' where id = one.id;
    end if;
  end loop;
end $$;

create function lapse_by_members() returns trigger language plpgsql as $$
begin
  perform lapse_answers(array(
    select unnest(array[b.group_id, a.group_id]) from rows_before b join rows_after a using (id)
    where b.group_id is distinct from a.group_id), 'opinions');
  return null;
end $$;

create function lapse_by_submission() returns trigger language plpgsql as $$
begin
  perform lapse_answers(array(
    select distinct o.group_id from submission_items i join opinions o on o.item_id = i.id
    where i.submission_id = new.submission_id and o.group_id is not null), 'opinions');
  return null;
end $$;

create function lapse_by_revision() returns trigger language plpgsql as $$
begin
  perform lapse_answers(array(
    select group_id from responses where id = coalesce(new.response_id, old.response_id)), 'revisions');
  return null;
end $$;

create function follow_result() returns trigger language plpgsql as $$
begin
  update opinion_groups set state = 'published' where id = new.group_id;
  return null;
end $$;

create function check_sheet() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a sheet is never deleted' using errcode = 'restrict_violation';
  end if;
  if old.finished_at is not null and old.channel = 'web' and
     (new.given, new.finished_at, new.fingerprint) is distinct from (old.given, old.finished_at, old.fingerprint) then
    raise exception 'the sheet is sent' using errcode = 'restrict_violation';
  end if;
  if (new.survey_id, new.target, new.channel, new.code_id) is distinct from
     (old.survey_id, old.target, old.channel, old.code_id) then
    raise exception 'a sheet stays what it is' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create function check_second_entry() returns trigger language plpgsql as $$
begin
  if new.round = 2 and not exists (
    select from survey_entries where sheet_id = new.sheet_id and round = 1 and typed_by is distinct from new.typed_by) then
    raise exception 'another person types a sheet the second time' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create function check_mending() returns trigger language plpgsql as $$
begin
  if not exists (select from survey_sheets where id = new.sheet_id and channel = 'paper') then
    raise exception 'only paper is typed wrongly: what was sent stays as it is' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create function check_result() returns trigger language plpgsql as $$
begin
  if coalesce(new.reason, '') = '' and exists (select from survey_results where survey_id = new.survey_id) then
    raise exception 'results that correct others say why' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create function check_quota() returns trigger language plpgsql as $$
declare
  given integer;
  most integer;
begin
  select quota into most from event_sessions where id = new.session_id for update;
  select coalesce(sum(people), 0) into given from session_places
    where session_id = new.session_id and state in ('accepted', 'offered');
  if given > most then
    raise exception 'more places given than there are' using errcode = 'check_violation', constraint = 'session_quota';
  end if;
  return null;
end $$;

create function keep_quota() returns trigger language plpgsql as $$
begin
  if new.quota < (select coalesce(sum(people), 0) from session_places
      where session_id = new.id and state in ('accepted', 'offered')) then
    raise exception 'fewer places than have been given' using errcode = 'check_violation', constraint = 'session_quota';
  end if;
  return new;
end $$;

create function check_service_quota() returns trigger language plpgsql as $$
declare
  given integer;
  most integer;
begin
  select quota into most from session_services where id = new.service_id for update;
  select coalesce(sum(people), 0) into given from service_places where service_id = new.service_id and state = 'accepted';
  if given > most then
    raise exception 'more of a service given than there is' using errcode = 'check_violation', constraint = 'service_quota';
  end if;
  return null;
end $$;

create function check_draw_source() returns trigger language plpgsql as $$
declare planned jsonb;
begin
  select sources -> (new.number - 1) into planned from draws where id = new.draw_id;
  if planned is null or (planned ->> 'knownFrom')::timestamptz is distinct from new.known_from then
    raise exception 'not named with the list' using errcode = 'check_violation', constraint = 'draw_source_named';
  end if;
  if exists (select from draw_sources s where s.draw_id = new.draw_id
      and (s.number >= new.number or s.known_from is null or s.known_from > new.announced_at)) then
    raise exception 'the number before may still come' using errcode = 'check_violation', constraint = 'draw_source_in_order';
  end if;
  return new;
end $$;

create function draw_number_pattern(source jsonb) returns text language sql immutable as $$
  select case when source ->> 'kind' = 'chance' then '^[0-9a-f]{64}$' else
    '^' || case when (source ->> 'digits')::int = 0 then '(0|[1-9][0-9]*)' else '[0-9]{' || (source ->> 'digits') || '}' end
    || case when (source ->> 'decimals')::int = 0 then '' else '[.][0-9]{' || (source ->> 'decimals') || '}' end || '$' end
$$;

create function keep_draw() returns trigger language plpgsql as $$
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

create function keep_drawn_places() returns trigger language plpgsql as $$
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

create function is_selected(session uuid) returns boolean language sql stable as $$
  select exists (select from event_sessions s join selections x on x.event_id = s.event_id
    and (x.session_id = s.id or x.session_id is null) where s.id = session)
$$;

create function keep_marks() returns trigger language plpgsql as $$
begin
  if is_selected(coalesce(new.session_id, old.session_id)) then
    raise exception 'the selection has been confirmed' using errcode = 'check_violation', constraint = 'selection_confirmed';
  end if;
  return coalesce(new, old);
end $$;

create function check_selected() returns trigger language plpgsql as $$
begin
  if (select way from event_sessions s join events e on e.id = s.event_id where s.id = new.session_id) = 'selection'
      and not is_selected(new.session_id) then
    raise exception 'a place before the selection' using errcode = 'check_violation', constraint = 'selection_first';
  end if;
  return null;
end $$;

create function keep_used_code() returns trigger language plpgsql as $$
begin
  if old.used_by is not null and new.used_by is distinct from old.used_by then
    raise exception 'the code has been used' using errcode = 'check_violation', constraint = 'invitation_code_used';
  end if;
  return new;
end $$;

create function check_invited() returns trigger language plpgsql as $$
begin
  if exists (select from event_sessions s join events e on e.id = s.event_id
      where s.id = new.session_id and e.way = 'invitation')
      and not exists (select from invitation_codes where used_by = new.signup_id) then
    raise exception 'not invited' using errcode = 'check_violation', constraint = 'invited';
  end if;
  return null;
end $$;

create function check_arrival() returns trigger language plpgsql as $$
declare
  most integer;
  present integer;
begin
  select quota into most from event_sessions where id = new.session_id for update;
  if new.how = 'walk_in' then
    select coalesce(sum(people), 0) into present from check_ins where session_id = new.session_id and undone_at is null;
    if present > most and not new.over_quota then
      raise exception 'more people in the room than it has places' using errcode = 'check_violation', constraint = 'room_quota';
    end if;
  elsif not exists (select from session_places p where p.session_id = new.session_id and p.signup_id = new.signup_id
      and p.state = 'accepted' and p.people >= new.people) then
    raise exception 'no place for so many people' using errcode = 'check_violation', constraint = 'arrival_place';
  end if;
  return null;
end $$;

create function check_table() returns trigger language plpgsql as $$
declare
  most integer;
  taken integer;
begin
  select seats into most from seat_tables where id = new.table_id for update;
  select coalesce(sum(people), 0) into taken from seats where table_id = new.table_id;
  if taken > most then
    raise exception 'more people at a table than it has seats' using errcode = 'check_violation', constraint = 'table_seats';
  end if;
  return null;
end $$;

create function keep_report_public() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.published_at is distinct from old.published_at then
    raise exception 'a published report stays' using errcode = 'check_violation', constraint = 'event_report_public';
  end if;
  return new;
end $$;

create function plain_letters(raw text) returns text language sql immutable parallel safe as $$
  select translate(raw,
    '萬與兩竝乘亂龜豫爭亙亞佛僊假會傳體躰軆餘倂俠價儉僞兔兒黨內圓册寫冱凜處劍劔劒釼劑剝剩勵勞效敕勸勳勛區醫卆恊單夘卽廚廐廏嚴參叅雙收敍臺𠮟號𠮷啞㐂營噓囑嚙囊團圍圖國圀圈薗圡壓墮塲壘鹽塡增壞壤壯聲壹賣壺變奧奬獎孃學斈寶寳實冨寬'
    || '寢對壽專將堯盡屆屛屬嵓嶽峽峯嶋嶌﨑嵜巖巢卷帶歸幷廳廣廢瓣辨辯辧貳彌彎彈當徑從德悳徵應戀恆耻惠惱惡慘愼懷戰戲戶戾拂拔擇擔拜據擴擧挾插搜揭搔搖攝擊攪數齊齋斉斷舊晝晄晉晚曉曆曾椙條來盃枩桝樞栁桺杤榮桒櫻棧檜檢樓樂槪樣槇權橫槗梼'
    || '缺歐謌歡步齒歷殘毆殼每氣澤濾淨淺濱濵淚瀆凉渴濟涉澁溪淵渊溫灣濕滿潑瀧滯灌潛涛瀨燈爐點爲焰燒熙熈烟犧狀獨狹獵獻獸璢甁甼畫畆疊瘦癡發盜縣眞硏碎礪礦磯禮禰禱祿禪穐龝祕稱穉稻穗穩穰竊窗竈龍簞籠粹肅絲帋經繪繼續總綠緖緣繩縱纖繫繡罐'
    || '羣飜聽膽腦臟舩艷豔蘆藝莖莊萊萠蔣藏薰藥藪蘓虛蟲蠶螢蠣蠻蟬蠟衞裝襃霸覺覽觀⻆觸譯證譽讀諫謠讓讚豐賤贊踐軀轉輕輛辭邊邉邇遞遲逹遙郞鄕醉醱醬釀釋埜鉤鐵鉃鐡鑛錢鑄鍊錄鎭關鬭陷險隨隱鄰鳫雜靈靜靱頸頰穎賴顯顚飰飮餠舘驛駈驅騷驗驒髓髙'
    || '髮欝𩵋鰺鷗鶯鷄鹼麥麴麵黃黑默皷齡’‘ʼ',
    '万与両並乗乱亀予争亘亜仏仙仮会伝体体体余併侠価倹偽兎児党内円冊写冴凛処剣剣剣剣剤剥剰励労効勅勧勲勲区医卒協単卯即厨厩厩厳参参双収叙台叱号吉唖喜営嘘嘱噛嚢団囲図国国圏園土圧堕場塁塩填増壊壌壮声壱売壷変奥奨奨嬢学学宝宝実富寛'
    || '寝対寿専将尭尽届屏属岩岳峡峰島島崎崎巌巣巻帯帰并庁広廃弁弁弁弁弐弥弯弾当径従徳徳徴応恋恒恥恵悩悪惨慎懐戦戯戸戻払抜択担拝拠拡挙挟挿捜掲掻揺摂撃撹数斎斎斎断旧昼晃晋晩暁暦曽杉条来杯松枡枢柳柳栃栄桑桜桟桧検楼楽概様槙権横橋檮'
    || '欠欧歌歓歩歯歴残殴殻毎気沢沪浄浅浜浜涙涜涼渇済渉渋渓渕渕温湾湿満溌滝滞潅潜濤瀬灯炉点為焔焼煕煕煙犠状独狭猟献獣瑠瓶町画畝畳痩痴発盗県真研砕砺砿礒礼祢祷禄禅秋秋秘称稚稲穂穏穣窃窓竃竜箪篭粋粛糸紙経絵継続総緑緒縁縄縦繊繋繍缶'
    || '群翻聴胆脳臓船艶艶芦芸茎荘莱萌蒋蔵薫薬薮蘇虚虫蚕蛍蛎蛮蝉蝋衛装褒覇覚覧観角触訳証誉読諌謡譲讃豊賎賛践躯転軽輌辞辺辺迩逓遅達遥郎郷酔醗醤醸釈野鈎鉄鉄鉄鉱銭鋳錬録鎮関闘陥険随隠隣雁雑霊静靭頚頬頴頼顕顛飯飲餅館駅駆駆騒験騨髄高'
    || '髪鬱魚鯵鴎鴬鶏鹸麦麹麺黄黒黙鼓齢''''''')
$$;

create function keep_withdrawn() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'revision_withdrawals' then
    if exists (select from edition_revisions where revision_id = new.revision_id) then
      raise exception 'a published revision is not taken back' using errcode = 'restrict_violation';
    end if;
    if exists (select from revision_causes where revision_id = new.revision_id and kind = 'response') then
      raise exception 'a revision that an answer is tied to is not taken back' using errcode = 'restrict_violation';
    end if;
  elsif exists (select from revision_withdrawals where revision_id = new.revision_id) then
    raise exception 'a revision that was taken back stays so' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create function check_offer_end() returns trigger language plpgsql as $$
begin
  if new.expires_at > (select starts_at from event_sessions where id = new.session_id) then
    raise exception 'an offer beyond the beginning of its session' using errcode = 'check_violation', constraint = 'offers_end';
  end if;
  return new;
end $$;

create function keep_offer_end() returns trigger language plpgsql as $$
begin
  if exists (select from offers where session_id = new.id and ended_at is null and expires_at > new.starts_at) then
    raise exception 'an offer beyond the beginning of its session' using errcode = 'check_violation', constraint = 'offers_end';
  end if;
  return new;
end $$;

create function check_rest() returns trigger language plpgsql as $$
begin
  if new.people < old.people or new.how = 'walk_in' or not exists (select from session_places p
      where p.session_id = new.session_id and p.signup_id = new.signup_id and p.state = 'accepted' and p.people >= new.people) then
    raise exception 'no place for so many people' using errcode = 'check_violation', constraint = 'arrival_place';
  end if;
  return new;
end $$;

create function keep_translations() returns trigger language plpgsql as $$
declare
  before jsonb := to_jsonb(old);
  after jsonb := to_jsonb(new);
  known jsonb := new.translated_from;
  made_from text;
  field text;
  language text;
begin
  foreach field in array tg_argv loop
    foreach language in array array['easy', 'en'] loop
      made_from := known #>> array[field, language];
      if coalesce(after ->> (field || '_' || language), '') = ''
         or after ->> (field || '_' || language) is distinct from before ->> (field || '_' || language) then
        made_from := null;
      elsif after ->> field is distinct from before ->> field then
        made_from := coalesce(made_from, before ->> field);
      end if;
      if made_from is null or made_from = after ->> field then
        known := known #- array[field, language];
      else
        known := known || jsonb_build_object(field,
          coalesce(known -> field, '{}') || jsonb_build_object(language, made_from));
      end if;
    end loop;
    if known -> field = '{}' then known := known - field; end if;
  end loop;
  new.translated_from := known;
  return new;
end $$;

create function confirm_translation() returns trigger language plpgsql as $$
begin
  if not old.translated_from @> new.translated_from then
    raise exception 'a version only loses what its translations were made from' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create function keep_drawn_close() returns trigger language plpgsql as $$
begin
  if exists (select from draws d where d.event_id = new.id and d.seed is null and d.withdrawn_at is null) then
    raise exception 'a list stands' using errcode = 'check_violation', constraint = 'draw_list_stands';
  end if;
  return new;
end $$;
