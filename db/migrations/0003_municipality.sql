-- Municipality: its own words, rules and limits. Data, never constants.
-- What is edited at the desk has a version, so that two people at once never overwrite each other unseen. A word that was used
-- once is closed, never deleted: calls and submissions of the past point at it.

create table municipality (                   -- one row
  id boolean primary key default true check (id),
  name text not null, name_kana text not null, name_easy text not null, name_en text not null,
  -- the six figures by which the country knows it; empty where nobody has set them
  official_code text not null default '' check (official_code ~ '^(\d{6})?$'),
  contact text not null default '',
  min_period_days integer not null default 30 check (min_period_days >= 0),
  required_fields text[] not null default '{class,name,address,contact}',
  optional_fields text[] not null default '{name_kana,age_band}',
  opinion_limit integer not null default 2000 check (opinion_limit > 0),
  opinions_per_submission integer not null default 20 check (opinions_per_submission > 0),
  mails_kept_days integer not null default 90 check (mails_kept_days between 1 and 3650),
  -- whether what a group changes in its public profile waits for staff
  profile_changes_approved boolean not null default true,
  -- whether an edition or a result is published only once a second person has looked at the same
  publication_by_two boolean not null default false,
  version integer not null default 1
);

create table departments (
  id uuid primary key,
  key text not null unique,
  name text not null, name_kana text not null, name_easy text, name_en text,
  sort integer not null default 0,
  version integer not null default 1
);

create table eligibility_classes (            -- who may comment: resident, commuter …
  code text primary key,
  label text not null, label_easy text, label_en text,
  extra_label text, extra_label_easy text, extra_label_en text,
  -- whether the extra field must be filled in by those who choose the class
  extra_required boolean not null default true,
  sort integer not null,
  version integer not null default 1,
  closed_at timestamptz
);

create table age_bands (
  code text primary key,
  label text not null, label_easy text, label_en text,
  sort integer not null,
  version integer not null default 1,
  closed_at timestamptz
);

-- 小学校区, 地区: where a group is at home, where people come from.
create table districts (
  code text primary key,
  label text not null, label_easy text, label_en text,
  sort integer not null,
  version integer not null default 1,
  closed_at timestamptz
);

create table category_labels (                -- what became of an opinion
  code text primary key check (code in ('reflect', 'included', 'reference', 'not_reflected', 'question', 'out_of_scope')),
  label text not null, label_easy text, label_en text,
  sort integer not null,
  version integer not null default 1
);

create table stage_labels (                   -- of a plan
  code text primary key,
  label text not null, label_easy text, label_en text,
  sort integer not null unique,
  version integer not null default 1
);

create table synonyms (
  id uuid primary key,
  words text[] not null check (array_length(words, 1) >= 2)
);

create table glossary_terms (
  id uuid primary key,
  term text not null unique,
  reading text not null,
  meaning text not null, meaning_easy text, meaning_en text,
  version integer not null default 1,
  closed_at timestamptz
);
