-- Papers of groups are sealed from now on; those of earlier portals lie as they came.
alter table organisation_papers add column sealed boolean not null default false;
