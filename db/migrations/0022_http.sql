-- What lies between Remix and the domain: how often somebody asked.

-- Counted by rate-limiter-flexible; nothing is lost when it is emptied.
create unlogged table rate_limits (
  key text primary key,
  points integer not null default 0,
  expire bigint
);
