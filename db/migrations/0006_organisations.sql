-- Organisations: groups that take part in their own name. A public profile, and apart from it a private application file.

-- What kinds of groups there are, and what the municipality asks of each: its own lists.
create table organisation_types (
  code text primary key,
  label text not null, label_easy text, label_en text,
  sort integer not null,
  required_fields text[] not null default '{}',   -- of the profile and the file, beside name, reading, type, purpose
  papers text[] not null default '{}',            -- organisation_papers.kind that must be handed in
  minimum_members integer not null default 0 check (minimum_members >= 0),
  renewal_months integer not null default 12 check (renewal_months between 0 and 120),  -- 0: for ever
  version integer not null default 1,
  closed_at timestamptz
);

create table activity_fields (                    -- 活動分野
  code text primary key,
  label text not null, label_easy text, label_en text,
  sort integer not null,
  version integer not null default 1,
  closed_at timestamptz
);

create table organisations (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
  -- where it stands, kept by the trigger from its steps
  state text not null default 'applying'
    check (state in ('applying', 'registered', 'renewal_due', 'dormant', 'struck_off', 'refused', 'withdrawn')),
  valid_until date,                               -- the end of its registration; null: for ever, or not yet registered
  made_at timestamptz not null default now()
);

-- What everybody may read of a group, version by version. Contact fields carry whether they are published, each by itself.
create table organisation_profiles (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  number integer not null check (number > 0),
  name text not null check (length(trim(name)) > 0),
  name_kana text not null,
  name_easy text, name_en text,
  type text not null references organisation_types,
  fields text[] not null default '{}',            -- activity_fields.code
  district text references districts,             -- null: the whole municipality
  purpose text not null default '',
  activities text not null default '',
  founded text not null default '',               -- a year or a month, as the group writes it
  members integer check (members >= 0),
  fee text not null default '',
  web text not null default '',
  contact jsonb not null default '{}',            -- {person, phone, email, address}: {text, isPublic}
  folded text not null, terms tsvector not null,  -- name, reading, purpose, activities: for the directory's search
  made_by uuid references people,                 -- null: by the staff named below, or the system
  made_by_staff uuid references staff,
  made_at timestamptz not null default now(),
  -- from when on it is the public one; null while it waits for staff, or was turned down
  shown_at timestamptz,
  decided_by uuid references staff,
  refused_because text,
  unique (organisation_id, number)
);
create index organisation_profiles_terms on organisation_profiles using gin (terms);
create index organisation_profiles_waiting on organisation_profiles (made_at) where shown_at is null and refused_because is null;

-- The application file: for registering, for renewing. Private. Its draft is sealed because it names officers.
create table organisation_applications (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  kind text not null check (kind in ('registration', 'renewal')),
  -- rules (規約), officers, budget, members by place, contact of the representative, what the form asks
  sealed bytea not null,
  profile jsonb not null default '{}',            -- the profile applied for; becomes a version when registered
  version integer not null default 1,
  -- kept by the trigger from its steps
  state text not null default 'draft'
    check (state in ('draft', 'applied', 'correction_asked', 'registered', 'refused', 'withdrawn')),
  made_by uuid not null references people,
  made_at timestamptz not null default now(),
  applied_at timestamptz,
  -- of a draft that nobody goes on with: when it was last changed, and when its group was warned
  changed_at timestamptz not null default now(),
  warned_at timestamptz,
  -- what was written in it, once it was withdrawn without ever having been handed in
  destroyed boolean not null default false
);
create unique index organisation_applications_open on organisation_applications (organisation_id)
  where state in ('draft', 'applied', 'correction_asked');
create index organisation_applications_state on organisation_applications (state, applied_at);
create index organisation_applications_made_by on organisation_applications (made_by);

-- Everything that happened to an application or a group: with who, when and why, each told by mail.
create table organisation_steps (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  application_id uuid references organisation_applications,
  -- recommended: a 中間支援組織 that checked it has nothing against it; staff still decide
  step text not null check (step in ('applied', 'correction_asked', 'recommended', 'registered', 'refused', 'withdrawn',
    'renewal_due', 'renewed', 'dormant', 'woken', 'struck_off')),
  reason text,
  made_by uuid references people,
  made_by_staff uuid references staff,            -- both null: the clock
  -- of the 中間支援組織 in whose name somebody checked
  for_organisation uuid references organisations,
  made_at timestamptz not null default now(),
  check (step not in ('correction_asked', 'refused', 'struck_off') or length(trim(reason)) > 0)
);
create index organisation_steps_organisation on organisation_steps (organisation_id, made_at);
create trigger organisation_steps_append_only before update or delete or truncate on organisation_steps
  for each statement execute function refuse_change();

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
  return null;
end $$;
create trigger organisation_steps_follow after insert on organisation_steps
  for each row execute function follow_organisation_step();

-- Papers of an application file: private uploads, handed out through an access check only.
create table organisation_papers (
  id uuid primary key,
  application_id uuid not null references organisation_applications,
  kind text not null check (kind in ('rules', 'officers', 'budget', 'report', 'members', 'other')),
  sha256 text not null references stored_bytes,
  sealed boolean not null default false,          -- false: its bytes lie as they came
  type text not null,
  size integer not null check (size > 0),
  original_name text not null,
  handed_in_by uuid not null references people,
  handed_in_at timestamptz not null default now(),
  removed_at timestamptz
);
create index organisation_papers_application on organisation_papers (application_id);
create index organisation_papers_bytes on organisation_papers (sha256);
create index organisation_papers_removed on organisation_papers (removed_at) where removed_at is not null;

-- Who acts for a group, from when to when. Several delegates are several rows; there is always one representative.
create table organisation_members (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  person_id uuid not null references people,
  role text not null check (role in ('representative', 'deputy', 'member')),
  since timestamptz not null default now(),
  until timestamptz,
  check (until is null or until >= since)
);
create unique index organisation_members_now on organisation_members (organisation_id, person_id) where until is null;
create unique index organisation_members_representative on organisation_members (organisation_id)
  where until is null and role = 'representative';
create index organisation_members_person on organisation_members (person_id) where until is null;

create table organisation_invitations (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  role text not null check (role in ('representative', 'deputy', 'member')),  -- representative: a hand-over
  email_hash text not null,
  sealed bytea not null,                          -- email
  made_by uuid references people,
  made_by_staff uuid references staff,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_by uuid references people,
  accepted_at timestamptz,
  withdrawn_at timestamptz
);
create unique index organisation_invitations_open on organisation_invitations (organisation_id, email_hash)
  where accepted_at is null and withdrawn_at is null;

-- 中間支援組織 that may check applications of a district; null: of all.
create table organisation_checkers (
  organisation_id uuid not null references organisations,
  district text references districts,
  given_by uuid not null references staff,
  given_at timestamptz not null default now(),
  unique nulls not distinct (organisation_id, district)
);

create table organisation_news (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  title text not null check (length(trim(title)) > 0),
  body text not null,
  made_by uuid references people,
  made_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  withdrawn_because text
);
create index organisation_news_organisation on organisation_news (organisation_id, made_at desc);
create index organisation_news_newest on organisation_news (made_at desc) where withdrawn_at is null;

-- 手伝えます・探しています: between groups and the city, until a day, closed with what came of it.
create table board_posts (
  id uuid primary key,
  organisation_id uuid references organisations,  -- null: the city, by the department
  department_id uuid references departments,
  kind text not null check (kind in ('offer', 'need')),
  title text not null check (length(trim(title)) > 0),
  body text not null,
  fields text[] not null default '{}',
  district text references districts,
  expires_on date not null,
  made_by uuid references people,
  made_by_staff uuid references staff,
  made_at timestamptz not null default now(),
  closed_at timestamptz,
  outcome text,                                   -- found, not_found, other with words
  outcome_note text not null default '',
  removed_at timestamptz, removed_because text,   -- by staff, with a reason the group reads
  version integer not null default 1,
  check ((organisation_id is null) <> (department_id is null)),
  check ((closed_at is null) = (outcome is null))
);
create index board_posts_open on board_posts (made_at desc) where closed_at is null and removed_at is null;
create index board_posts_organisation on board_posts (organisation_id, made_at);

create table board_messages (
  id uuid primary key,
  post_id uuid not null references board_posts,
  sealed bytea not null,                          -- name, email, words: for the group that wrote the post alone
  form_key text not null unique,
  made_at timestamptz not null default now()
);
create index board_messages_post on board_messages (post_id, made_at);
