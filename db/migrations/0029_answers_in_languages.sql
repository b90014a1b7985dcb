-- Answers, and the reasons of revisions, in easy Japanese and English where they were written.

alter table response_versions
  add column summary_easy text,
  add column summary_en text,
  add column body_easy text,
  add column body_en text,
  add column translated_from jsonb not null default '{}';

alter table result_rows
  add column summary_easy text,
  add column summary_en text,
  add column body_easy text,
  add column body_en text,
  add column translated_from jsonb not null default '{}';

-- A reason is never changed: no translation of it falls behind.
alter table revisions
  add column reason_easy text,
  add column reason_en text,
  add column translated_from jsonb not null default '{}' check (translated_from = '{}');

alter table chapter_reasons
  add column reason_easy text,
  add column reason_en text;
