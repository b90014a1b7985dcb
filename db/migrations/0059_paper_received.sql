-- Paper: the day a sheet reached the town hall, by which the return is counted, and why one that came after the close was
-- taken or put aside. Null where it was typed in before this was asked: then the day of typing stands for it.

alter table survey_sheets add column received_on date;
alter table survey_sheets add column late_reason text;
alter table survey_sheets add check (channel = 'paper' or num_nonnulls(received_on, late_reason) = 0);
