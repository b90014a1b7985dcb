-- An event may ask of which sex people are, so that tables can be mixed: `sex` in events.asked, which none has by itself.
-- Null is both not asked and not said.
alter table signups add column sex text check (sex in ('female', 'male', 'other'));
alter table check_ins add column sex text check (sex in ('female', 'male', 'other'));
