-- Events are found by the search of the portal, and given as open data in the format municipalities share.
alter table search_entries add column event_id uuid references events;
alter table search_entries drop constraint search_entries_kind_check;
alter table search_entries add constraint search_entries_kind_check
  check (kind in ('plan', 'section', 'block', 'revision', 'consultation', 'result', 'survey', 'figures', 'organisation', 'event'));
create index search_entries_event on search_entries (event_id);
-- Those published before are read from the journal once more.
update search_progress set journal_id = 0;

-- How the title is read: people look for it in kana, and the format asks for it.
alter table events add column title_kana text not null default '';
-- The six figures by which the country knows the municipality; empty where nobody has set them.
alter table municipality add column official_code text not null default '' check (official_code ~ '^(\d{6})?$');
