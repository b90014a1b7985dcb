-- Consultations, the answers: what staff read out of the comments, how it is grouped and answered, and the result.

-- Similar opinions, answered together.
create table opinion_groups (
  id uuid primary key,
  consultation_id uuid not null references consultations,
  section_id uuid references sections,
  summary text not null default '',
  department_id uuid references departments,
  due_on date,
  -- where it stands and what became of it: kept by triggers from versions, steps and result rows, so that it cannot differ
  state text not null default 'unanswered'
    check (state in ('unanswered', 'draft', 'submitted', 'returned', 'approved', 'published')),
  category text references category_labels,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
create index opinion_groups_consultation on opinion_groups (consultation_id, id);
create index opinion_groups_state on opinion_groups (state, id);

-- The indexes keep lists quick with hundreds of thousands of them.
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
create index opinions_item on opinions (item_id);
create index opinions_hash on opinions (consultation_id, folded_hash);
create index opinions_terms on opinions using gin (terms);
create index opinions_unsorted on opinions (id) where group_id is null and retired_at is null;
create index opinions_unsorted_consultation on opinions (consultation_id, id) where group_id is null and retired_at is null;
create index opinions_place on opinions (section_id, id) where retired_at is null;
create index opinions_members on opinions (group_id, folded_hash, id) where group_id is not null;

-- Answers: every wording is a version, every step is about one.

create table responses (
  id uuid primary key,
  group_id uuid not null unique references opinion_groups,
  created_at timestamptz not null default now()
);
alter table revision_causes add foreign key (response_id) references responses;

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
create trigger response_versions_append_only before update or delete or truncate on response_versions
  for each statement execute function refuse_change();

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
create trigger response_steps_append_only before update or delete or truncate on response_steps
  for each statement execute function refuse_change();

-- What was put forward is the whole answer: wording, category, the opinions it answers, the changes it is tied to. Where these
-- change, the step they were put forward or approved by no longer holds.
create table response_lapses (
  step_id uuid primary key references response_steps,
  cause text not null check (cause in ('opinions', 'revisions')),
  made_at timestamptz not null default clock_timestamp()
);
create trigger response_lapses_append_only before update or delete or truncate on response_lapses
  for each statement execute function refuse_change();

-- Answered where it was approved: a new wording needs the approval to be taken back first.
create function check_response_version() returns trigger language plpgsql as $$
begin
  if exists (select from responses r join opinion_groups g on g.id = r.group_id
             where r.id = new.response_id and g.state in ('approved', 'published')) then
    raise exception 'the answer is approved' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger response_versions_check before insert on response_versions
  for each row execute function check_response_version();

-- A step is about the newest wording and names its true author; approval follows a submission by somebody else.
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
create trigger response_steps_check before insert on response_steps for each row execute function check_response_step();

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
create trigger response_versions_follow after insert on response_versions for each row execute function follow_response();
create trigger response_steps_follow after insert on response_steps for each row execute function follow_response();

-- Back into drafting where what was put forward or approved is no longer what it was. Groups one after the other in the order
-- of their ids, so that nobody waits in a circle.
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
create trigger opinions_lapse after update on opinions referencing old table as rows_before new table as rows_after
  for each statement execute function lapse_by_members();

-- Withdrawn, or set aside: it is answered no longer.
create function lapse_by_submission() returns trigger language plpgsql as $$
begin
  perform lapse_answers(array(
    select distinct o.group_id from submission_items i join opinions o on o.item_id = i.id
    where i.submission_id = new.submission_id and o.group_id is not null), 'opinions');
  return null;
end $$;
create trigger withdrawals_lapse after insert on withdrawals for each row execute function lapse_by_submission();
create trigger exclusions_lapse after insert on exclusions for each row execute function lapse_by_submission();

create function lapse_by_revision() returns trigger language plpgsql as $$
begin
  perform lapse_answers(array(
    select group_id from responses where id = coalesce(new.response_id, old.response_id)), 'revisions');
  return null;
end $$;
create trigger revision_causes_lapse_added after insert on revision_causes for each row when (new.response_id is not null)
  execute function lapse_by_revision();
create trigger revision_causes_lapse_gone after delete on revision_causes for each row when (old.response_id is not null)
  execute function lapse_by_revision();

-- The result.

create table results (
  consultation_id uuid primary key references consultations,
  outcome text not null default 'answered' check (outcome in ('answered', 'dropped', 'again')),
  note text not null default '',
  -- counted from the submitters themselves when it is published; their data is destroyed later, the number stays
  persons integer check (persons >= 0),
  published_at timestamptz not null default now(),
  published_by uuid references staff,
  -- who asked for it, where two have to look; nobody confirms their own
  asked_by uuid references staff check (asked_by <> published_by)
);
create trigger results_append_only before update or delete or truncate on results
  for each statement execute function refuse_change();

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
create trigger result_rows_append_only before update or delete or truncate on result_rows
  for each statement execute function refuse_change();

create function follow_result() returns trigger language plpgsql as $$
begin
  update opinion_groups set state = 'published' where id = new.group_id;
  return null;
end $$;
create trigger result_rows_follow after insert on result_rows for each row execute function follow_result();
