-- Each group asked gets a letter of its own, also where one person acts for several of them; so does each reminder.
alter table referral_groups add column id uuid not null unique default gen_random_uuid();

create table referral_reminders (
  id uuid primary key,
  referral_id uuid not null,
  organisation_id uuid not null,
  made_by uuid references staff,
  made_at timestamptz not null default now(),
  foreign key (referral_id, organisation_id) references referral_groups
);
create index referral_reminders_referral on referral_reminders (referral_id, organisation_id);
create index referrals_plan on referrals (plan_id, published_at);
create index referral_groups_organisation on referral_groups (organisation_id);
create index board_messages_post on board_messages (post_id, made_at);
create index board_posts_organisation on board_posts (organisation_id, made_at);
