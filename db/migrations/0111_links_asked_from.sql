-- From where a link was asked for: keyed, of the address limits count by, and gone once the link is used.
alter table person_links add column asked_from text;
