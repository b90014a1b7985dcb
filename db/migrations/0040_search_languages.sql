-- Titles and headings are shown in the language of the page.
alter table search_entries
  add column title_easy text, add column title_en text,
  add column heading_easy text, add column heading_en text;
create index search_entries_kind on search_entries (kind);
