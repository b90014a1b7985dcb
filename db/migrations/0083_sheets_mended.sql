-- A paper sheet that was typed wrongly is mended by a further record; what was typed first stays in survey_entries.
create table survey_mendings (
  id uuid primary key,
  sheet_id uuid not null references survey_sheets,
  given jsonb not null,
  reason text not null check (length(reason) > 0),
  made_by uuid references staff,
  made_at timestamptz not null default now()
);
create index survey_mendings_sheet on survey_mendings (sheet_id, id);

create function check_mending() returns trigger language plpgsql as $$
begin
  if not exists (select from survey_sheets where id = new.sheet_id and channel = 'paper') then
    raise exception 'only paper is typed wrongly: what was sent stays as it is' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger survey_mendings_check before insert on survey_mendings for each row execute function check_mending();

-- What was made void by mistake counts again, with a reason; it can be made void once more.
alter table survey_sheet_voids drop constraint survey_sheet_voids_pkey;
alter table survey_sheet_voids add column id uuid primary key default gen_random_uuid();
create index survey_sheet_voids_sheet on survey_sheet_voids (sheet_id);
create table survey_sheet_restorations (
  void_id uuid primary key references survey_sheet_voids,
  reason text not null check (length(reason) > 0),
  made_by uuid references staff,
  made_at timestamptz not null default now()
);
create view survey_standing_voids as
  select v.* from survey_sheet_voids v
  where not exists (select from survey_sheet_restorations r where r.void_id = v.id);

do $$
declare t text;
begin
  foreach t in array array['survey_mendings', 'survey_sheet_restorations'] loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function refuse_change()',
                   t || '_append_only', t);
  end loop;
end $$;

-- A note for staff stood where those who answer read it.
with noted as (
  select id, version, name, question from survey_bank
  where name = '地区' and question -> 'hint' ->> 'ja' = '地区の名前は、この市のものに直してください。'
), kept as (
  insert into survey_bank_earlier (bank_id, version, name, question) select * from noted
)
update survey_bank b
  set name = '地区（名前を直して使う）', question = b.question - 'hint', version = b.version + 1
  from noted where noted.id = b.id;
