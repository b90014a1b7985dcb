-- What the answering side keeps beside the records: where each group stands, kept by triggers so that it cannot differ
-- from its versions, steps and result row, and indexes for lists that stay quick with hundreds of thousands of opinions.

-- What counts: arrived in time, from somebody who may comment, not withdrawn.
create view counted_submissions as
  select id, consultation_id, channel from submissions s
  where not late
    and not exists (select from withdrawals w where w.submission_id = s.id)
    and not exists (select from exclusions e where e.submission_id = s.id);

alter table opinion_groups
  add column state text not null default 'unanswered'
    check (state in ('unanswered', 'draft', 'submitted', 'returned', 'approved', 'published')),
  add column category text references category_labels;
create index opinion_groups_state on opinion_groups (state, id);

-- Counted from the submitters themselves when the result is published; their data is destroyed later, the number stays.
alter table results add column persons integer check (persons >= 0);

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
  if new.step = 'approved' and (last.step is distinct from 'submitted' or last.version_id <> new.version_id) then
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

create function follow_result() returns trigger language plpgsql as $$
begin
  update opinion_groups set state = 'published' where id = new.group_id;
  return null;
end $$;
create trigger result_rows_follow after insert on result_rows for each row execute function follow_result();

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

create index opinions_unsorted on opinions (id) where group_id is null and retired_at is null;
create index opinions_unsorted_consultation on opinions (consultation_id, id) where group_id is null and retired_at is null;
create index opinions_place on opinions (section_id, id) where retired_at is null;
create index opinions_members on opinions (group_id, folded_hash, id) where group_id is not null;
drop index opinions_section;
drop index opinions_group;
create index submissions_received on submissions (received_at desc, id desc);
