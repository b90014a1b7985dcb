-- Files among the materials of an event are papers: sealed in the folder, handed out by the page of the event only, so that one
-- that was taken out is gone. `file` is the hash of what lies there.
alter table event_materials
  drop constraint event_materials_file,
  add column type text,
  add column size integer,
  add column original_name text,
  add constraint event_materials_paper check
    ((file is null) = (type is null) and (file is null) = (size is null) and (file is null) = (original_name is null));
