-- Paper: which sheets are typed a second time. Drawn by the server when a sheet is typed, so that nobody picks.

alter table surveys add column second_percent smallint not null default 10 check (second_percent between 0 and 100);
alter table survey_sheets add column second_due boolean not null default false;
alter table survey_sheets add check (not second_due or channel = 'paper');

create index survey_sheets_second on survey_sheets (survey_id, number) where second_due;
