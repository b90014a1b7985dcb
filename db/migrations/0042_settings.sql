-- The settings are edited at the desk: two people at once never overwrite each other unseen.
alter table municipality add column version integer not null default 1;
