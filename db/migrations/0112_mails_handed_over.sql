-- When all of a mail but its end had gone to the mail server, as long as nobody knows what that said: a process that is
-- killed in between leaves it behind. Whether such a mail arrived is not known; it is not sent again by itself.
alter table mails add column handed_over_at timestamptz;
