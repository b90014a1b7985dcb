-- The municipality keeps its own words at the desk: each with a version, so that two people at once never overwrite
-- each other unseen. What was used once is closed, never deleted: calls and submissions of the past point at it.
alter table eligibility_classes
  add column version integer not null default 1,
  add column closed_at timestamptz,
  -- whether the extra field must be filled in by those who choose the class
  add column extra_required boolean not null default true;
alter table category_labels add column version integer not null default 1;
alter table stage_labels add column version integer not null default 1;
alter table glossary_terms
  add column version integer not null default 1,
  add column closed_at timestamptz;
alter table departments add column version integer not null default 1;

-- Age bands have words of their own. municipality.age_bands held their codes before; it stays for processes of the
-- previous version and is read by nothing else.
create table age_bands (
  code text primary key,
  label text not null, label_easy text, label_en text,
  sort integer not null,
  version integer not null default 1,
  closed_at timestamptz
);
insert into age_bands (code, label, label_easy, label_en, sort)
select own.code, coalesce(known.label, own.code), known.easy, known.en, own.place - 1
from municipality, unnest(age_bands) with ordinality as own (code, place)
left join (values
  ('u18', '18歳未満', '18{歳|さい}より　{下|した}', 'Under 18'),
  ('18-29', '18〜29歳', '18〜29{歳|さい}', '18–29'),
  ('30-39', '30〜39歳', '30〜39{歳|さい}', '30–39'),
  ('40-49', '40〜49歳', '40〜49{歳|さい}', '40–49'),
  ('50-59', '50〜59歳', '50〜59{歳|さい}', '50–59'),
  ('60-69', '60〜69歳', '60〜69{歳|さい}', '60–69'),
  ('70-79', '70〜79歳', '70〜79{歳|さい}', '70–79'),
  ('80o', '80歳以上', '80{歳|さい}より　{上|うえ}', '80 and over')
) as known (code, label, easy, en) on known.code = own.code
on conflict do nothing;
