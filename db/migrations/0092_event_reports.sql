-- A report that is public is changed with a reason, and the old wording stays: what stood there before each change.
create table event_report_changes (
  session_id uuid not null references event_reports,
  number integer not null check (number > 0),
  reason text not null check (length(trim(reason)) > 0),
  before jsonb not null,                              -- {summary, summaryEasy, summaryEn, minutes, tables}
  made_by uuid references staff,
  made_at timestamptz not null default now(),
  primary key (session_id, number)
);
create trigger event_report_changes_append_only before update or delete or truncate on event_report_changes
  for each statement execute function refuse_change();

-- Once public, a report stays public.
create function keep_report_public() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.published_at is distinct from old.published_at then
    raise exception 'a published report stays' using errcode = 'check_violation', constraint = 'event_report_public';
  end if;
  return new;
end $$;
create trigger event_reports_stay before update or delete on event_reports
  for each row when (old.published_at is not null) execute function keep_report_public();

create index submissions_session on submissions (session_id) where session_id is not null;
