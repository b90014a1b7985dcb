-- What a notice has to say can be said in three languages, as everything else on it.
alter table consultations
  add places_easy text, add places_en text,
  add publication_easy text, add publication_en text,
  add personal_data_easy text, add personal_data_en text;
