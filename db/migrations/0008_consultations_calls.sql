-- Consultations, the calls: what is asked about which edition, from when to when.

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
  -- whether opinions are shown before the result, each after somebody of the staff has read it
  open_discussion boolean not null default false,
  -- where paper copies lie
  places text not null default '', places_easy text, places_en text,
  -- how results will be published
  publication text not null default '', publication_easy text, publication_en text,
  -- how personal data is used
  personal_data text not null default '', personal_data_easy text, personal_data_en text,
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
create trigger notices_append_only before update or delete or truncate on notices
  for each statement execute function refuse_change();

-- A published consultation's edition is what people comment on: it can not be exchanged.
create function keep_edition() returns trigger language plpgsql as $$
begin
  if new.edition_id <> old.edition_id and exists (select from notices where consultation_id = old.id) then
    raise exception 'the edition people comment on is frozen' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger consultations_keep_edition before update on consultations for each row execute function keep_edition();

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

create table extensions (                   -- the period was made longer, with a reason, printed on the notice
  id uuid primary key,
  consultation_id uuid not null references consultations,
  old_closes_at timestamptz not null, new_closes_at timestamptz not null,
  reason text not null check (length(reason) > 0),
  made_by uuid references staff,
  made_at timestamptz not null default now(),
  check (new_closes_at > old_closes_at)
);
create trigger extensions_append_only before update or delete or truncate on extensions
  for each statement execute function refuse_change();
