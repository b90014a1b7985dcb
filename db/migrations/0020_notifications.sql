-- Notifications: mails to people, from the moment they are written until the words are destroyed by rule. That a mail was sent,
-- when, and about what stays; to whom and what it said is only ever sealed.

create table mails (
  id uuid primary key,
  kind text not null,                       -- which letter: receipt, answer …
  about_kind text not null,
  about_id uuid not null,
  language text not null check (language in ('ja', 'ja-easy', 'en')),
  sealed bytea,                             -- to, subject, text, html; null once destroyed
  recipient_hash text not null,             -- keyed: one mail to one address about one thing
  made_at timestamptz not null default now(),
  -- waiting: is tried again by itself; refused: the server will not take it; kept: there is nobody to give it to
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'refused', 'kept')),
  state_at timestamptz not null default now(),
  why text,                                 -- for refused and kept, and after a vain attempt: a code
  reply integer,                            -- what the mail server said last, its number only: the words hold addresses
  attempts integer not null default 0,
  -- later than it was written, where its address had enough of its kind for a day
  not_before timestamptz,
  -- When all of it but its end had gone to the mail server, as long as nobody knows what that said: a process that is killed in
  -- between leaves it behind. Whether such a mail arrived is not known; it is not sent again by itself.
  handed_over_at timestamptz,
  unique (kind, about_id, recipient_hash),
  check (state <> 'waiting' or sealed is not null)
);
create index mails_newest on mails (made_at desc, id desc);
create index mails_state on mails (state, made_at desc, id desc);
create index mails_recipient on mails (recipient_hash, made_at);
create index mails_to_forget on mails (made_at) where sealed is not null;
