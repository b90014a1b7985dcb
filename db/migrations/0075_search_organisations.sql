-- Registered groups are found by the search of the portal too, by their public profile and their news.
alter table search_entries add column organisation_id uuid references organisations;
alter table search_entries drop constraint search_entries_kind_check;
alter table search_entries add constraint search_entries_kind_check
  check (kind in ('plan', 'section', 'block', 'revision', 'consultation', 'result', 'survey', 'figures', 'organisation'));
create index search_entries_organisation on search_entries (organisation_id);
create index organisation_news_newest on organisation_news (made_at desc) where withdrawn_at is null;
-- Those registered before are read from the journal once more.
update search_progress set journal_id = 0;
