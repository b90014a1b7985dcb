-- What is not yet published can be taken back.

-- Revisions of one act (a section taken out with all that is in it) belong together.
alter table revisions add column act_id uuid;
create index revisions_act on revisions (act_id);

-- Where what a revision moved, took out or took in stood before, so that it can be put back there.
create table revision_places (
  revision_id uuid not null references revisions,
  block_id uuid references blocks,
  section_id uuid references sections,
  within_id uuid references sections,             -- what it stood in; null: a chapter
  version_id uuid references block_versions,      -- of a block, the wording it had
  after_ids uuid[] not null default '{}',         -- what stood before it there, in their order
  unique nulls not distinct (revision_id, block_id, section_id),
  check ((block_id is null) <> (section_id is null)),
  check ((version_id is null) = (block_id is null))
);
create trigger revision_places_append_only before update or delete or truncate on revision_places
  for each statement execute function refuse_change();

-- Revisions that no edition will publish: taken back by somebody, or without an effect between two editions.
create table revision_withdrawals (
  revision_id uuid primary key references revisions,
  kind text not null check (kind in ('withdrawn', 'no_effect')),
  reason text not null default '',
  edition_id uuid references editions,            -- of one without effect: the edition that left it out
  made_by uuid references staff,
  made_at timestamptz not null default now(),
  check ((kind = 'withdrawn') = (length(reason) > 0)),
  check ((kind = 'no_effect') = (edition_id is not null))
);
create trigger revision_withdrawals_append_only before update or delete or truncate on revision_withdrawals
  for each statement execute function refuse_change();

-- A revision is published or taken back, never both; an answer is never tied to one that was taken back.
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
create trigger revision_withdrawals_keep before insert on revision_withdrawals for each row execute function keep_withdrawn();
create trigger edition_revisions_withdrawn before insert on edition_revisions for each row execute function keep_withdrawn();
create trigger revision_causes_withdrawn before insert on revision_causes
  for each row when (new.kind = 'response') execute function keep_withdrawn();

-- One reason for the changes of a chapter while it is redrafted: the newest row counts as long as its edition is the last
-- one; an empty reason ends it.
create table chapter_reasons (
  id uuid primary key,
  section_id uuid not null references sections,
  edition_id uuid not null references editions,
  reason text not null,
  causes jsonb not null,                    -- kind and note of each
  made_by uuid references staff,
  made_at timestamptz not null default now(),
  check ((length(reason) = 0) = (causes = '[]'))
);
create index chapter_reasons_section on chapter_reasons (section_id, id desc);
create trigger chapter_reasons_append_only before update or delete or truncate on chapter_reasons
  for each statement execute function refuse_change();

-- Before the first edition there is no revision log: what was taken out of the working text then, and where it stood, so that it
-- can be put back.
create table draft_removals (
  id uuid primary key,
  act_id uuid not null,                     -- a section is taken out with all that is in it
  plan_id uuid not null references plans,
  block_id uuid references blocks,
  section_id uuid references sections,
  within_id uuid references sections,       -- what it stood in; null: a chapter
  version_id uuid references block_versions,
  section_version_id uuid references section_versions,
  after_ids uuid[] not null default '{}',   -- what stood before it there, in their order
  made_by uuid references staff,
  made_at timestamptz not null default now(),
  check ((block_id is null) <> (section_id is null)),
  check ((version_id is null) = (block_id is null)),
  check ((section_version_id is null) = (section_id is null))
);
create index draft_removals_plan on draft_removals (plan_id, id desc);
create index draft_removals_act on draft_removals (act_id);
create trigger draft_removals_append_only before update or delete or truncate on draft_removals
  for each statement execute function refuse_change();
