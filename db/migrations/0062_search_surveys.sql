-- Surveys are found too: what is asked while they are open, and their published results with their comments.
alter table search_entries add column survey_id uuid references surveys;
alter table search_entries drop constraint search_entries_kind_check;
alter table search_entries add constraint search_entries_kind_check
  check (kind in ('plan', 'section', 'block', 'revision', 'consultation', 'result', 'survey', 'figures'));
create index search_entries_survey on search_entries (survey_id);
-- Those published before are read from the journal once more.
update search_progress set journal_id = 0;
