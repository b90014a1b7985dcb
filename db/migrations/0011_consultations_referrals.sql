-- Consultations, the referrals (照会): staff ask groups for a statement on a plan, until a day; what they answer is published
-- together.

create table referrals (
  id uuid primary key,
  plan_id uuid not null references plans,
  title text not null, body text not null,
  department_id uuid not null references departments,
  due_on date not null,
  made_by uuid references staff,
  made_at timestamptz not null default now(),
  sent_at timestamptz,
  published_at timestamptz, published_by uuid references staff,
  version integer not null default 1
);
create index referrals_plan on referrals (plan_id, published_at);

create table referral_groups (
  -- each group asked gets a letter of its own, also where one person acts for several of them
  id uuid not null unique default gen_random_uuid(),
  referral_id uuid not null references referrals,
  organisation_id uuid not null references organisations,
  primary key (referral_id, organisation_id)
);
create index referral_groups_organisation on referral_groups (organisation_id);

create table referral_reminders (           -- a letter of its own each
  id uuid primary key,
  referral_id uuid not null,
  organisation_id uuid not null,
  made_by uuid references staff,
  made_at timestamptz not null default now(),
  foreign key (referral_id, organisation_id) references referral_groups
);
create index referral_reminders_referral on referral_reminders (referral_id, organisation_id);

create table statements (
  id uuid primary key,
  referral_id uuid not null,
  organisation_id uuid not null,
  number integer not null check (number > 0),     -- a later one takes the place of the earlier, which stays
  body text not null check (length(trim(body)) > 0),
  body_decided boolean not null default false,
  body_decided_on date,
  made_by uuid references people,
  made_at timestamptz not null default now(),
  unique (referral_id, organisation_id, number),
  foreign key (referral_id, organisation_id) references referral_groups
);
create trigger statements_append_only before update or delete or truncate on statements
  for each statement execute function refuse_change();
