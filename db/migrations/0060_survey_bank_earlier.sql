-- Questions of the bank are reworded: what they said before is kept. Surveys hold copies and do not change with the bank.

alter table survey_bank add column version integer not null default 1;

create table survey_bank_earlier (          -- a wording that was replaced
  bank_id uuid not null references survey_bank,
  version integer not null check (version >= 1),
  name text not null,
  question jsonb not null,
  replaced_by uuid references staff,
  replaced_at timestamptz not null default now(),
  primary key (bank_id, version)
);
create trigger survey_bank_earlier_append_only before update or delete or truncate on survey_bank_earlier
  for each statement execute function refuse_change();
