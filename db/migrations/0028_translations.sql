-- Translations know the Japanese wording they were made from.

-- Of each wording whose translation stayed when its Japanese text changed, the Japanese text it was made from:
-- {"title": {"en": "…"}}. What is not in it was made from the text that stands beside it, as all that were there before.
alter table municipality add column translated_from jsonb not null default '{}';
alter table departments add column translated_from jsonb not null default '{}';
alter table eligibility_classes add column translated_from jsonb not null default '{}';
alter table age_bands add column translated_from jsonb not null default '{}';
alter table districts add column translated_from jsonb not null default '{}';
alter table category_labels add column translated_from jsonb not null default '{}';
alter table stage_labels add column translated_from jsonb not null default '{}';
alter table glossary_terms add column translated_from jsonb not null default '{}';
alter table organisation_types add column translated_from jsonb not null default '{}';
alter table activity_fields add column translated_from jsonb not null default '{}';
alter table organisation_profiles add column translated_from jsonb not null default '{}';
alter table plans add column translated_from jsonb not null default '{}';
alter table plan_stops add column translated_from jsonb not null default '{}';
alter table consultations add column translated_from jsonb not null default '{}';
alter table surveys add column translated_from jsonb not null default '{}';
alter table survey_text_codes add column translated_from jsonb not null default '{}';
alter table survey_report_comments add column translated_from jsonb not null default '{}';
alter table events add column translated_from jsonb not null default '{}';
alter table event_materials add column translated_from jsonb not null default '{}';
alter table event_sessions add column translated_from jsonb not null default '{}';
alter table event_reports add column translated_from jsonb not null default '{}';
alter table section_versions add column translated_from jsonb not null default '{}';
alter table block_versions add column translated_from jsonb not null default '{}';

create function keep_translations() returns trigger language plpgsql as $$
declare
  before jsonb := to_jsonb(old);
  after jsonb := to_jsonb(new);
  known jsonb := new.translated_from;
  made_from text;
  field text;
  language text;
begin
  foreach field in array tg_argv loop
    foreach language in array array['easy', 'en'] loop
      made_from := known #>> array[field, language];
      if coalesce(after ->> (field || '_' || language), '') = ''
         or after ->> (field || '_' || language) is distinct from before ->> (field || '_' || language) then
        made_from := null;
      elsif after ->> field is distinct from before ->> field then
        made_from := coalesce(made_from, before ->> field);
      end if;
      if made_from is null or made_from = after ->> field then
        known := known #- array[field, language];
      else
        known := known || jsonb_build_object(field,
          coalesce(known -> field, '{}') || jsonb_build_object(language, made_from));
      end if;
    end loop;
    if known -> field = '{}' then known := known - field; end if;
  end loop;
  new.translated_from := known;
  return new;
end $$;

create trigger municipality_translations before update on municipality for each row
  execute function keep_translations('name');
create trigger departments_translations before update on departments for each row
  execute function keep_translations('name');
create trigger eligibility_classes_translations before update on eligibility_classes for each row
  execute function keep_translations('label', 'extra_label');
create trigger age_bands_translations before update on age_bands for each row
  execute function keep_translations('label');
create trigger districts_translations before update on districts for each row
  execute function keep_translations('label');
create trigger category_labels_translations before update on category_labels for each row
  execute function keep_translations('label');
create trigger stage_labels_translations before update on stage_labels for each row
  execute function keep_translations('label');
create trigger glossary_terms_translations before update on glossary_terms for each row
  execute function keep_translations('meaning');
create trigger organisation_types_translations before update on organisation_types for each row
  execute function keep_translations('label');
create trigger activity_fields_translations before update on activity_fields for each row
  execute function keep_translations('label');
create trigger organisation_profiles_translations before update on organisation_profiles for each row
  execute function keep_translations('name');
create trigger plans_translations before update on plans for each row
  execute function keep_translations('title', 'summary');
create trigger plan_stops_translations before update on plan_stops for each row
  execute function keep_translations('note');
create trigger consultations_translations before update on consultations for each row
  execute function keep_translations('title', 'purpose', 'places', 'publication', 'personal_data');
create trigger surveys_translations before update on surveys for each row
  execute function keep_translations('title', 'purpose', 'audience', 'privacy');
create trigger survey_text_codes_translations before update on survey_text_codes for each row
  execute function keep_translations('label');
create trigger survey_report_comments_translations before update on survey_report_comments for each row
  execute function keep_translations('words');
create trigger events_translations before update on events for each row
  execute function keep_translations('title', 'summary', 'audience', 'programme');
create trigger event_materials_translations before update on event_materials for each row
  execute function keep_translations('label');
create trigger event_sessions_translations before update on event_sessions for each row
  execute function keep_translations('title', 'venue');
create trigger event_reports_translations before update on event_reports for each row
  execute function keep_translations('summary');

-- Versions stay as they are, but somebody may say later that a translation fits its Japanese text.
create function confirm_translation() returns trigger language plpgsql as $$
begin
  if not old.translated_from @> new.translated_from then
    raise exception 'a version only loses what its translations were made from' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
drop trigger section_versions_append_only on section_versions;
create trigger section_versions_append_only
  before delete or truncate or update of id, section_id, number, title, title_easy, title_en, department_id, sdgs, terms, made_by, made_at
  on section_versions for each statement execute function refuse_change();
create trigger section_versions_translations before update on section_versions for each row execute function confirm_translation();
drop trigger block_versions_append_only on block_versions;
create trigger block_versions_append_only
  before delete or truncate or update of id, block_id, kind, body, html, plain, easy, easy_html, en, en_html, source, file_path, alt,
    caption, made_by, made_at
  on block_versions for each statement execute function refuse_change();
create trigger block_versions_translations before update on block_versions for each row execute function confirm_translation();
