-- The administrator reads the journal by day.
create index journal_at on journal (at);
