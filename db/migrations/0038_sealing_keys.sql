-- With which key names, addresses and papers were sealed here, by what is told of it to nobody's harm. The newest is in use: a
-- portal that is started with another would open nothing, and seal what follows so that soon nobody opens all of it.
create table sealing_keys (
  fingerprint text primary key check (fingerprint ~ '^[0-9a-f]{16}$'),
  since timestamptz not null default now(),
  -- the key before it: of two that want to be the first, or to follow the same, one is
  after text references sealing_keys,
  unique nulls not distinct (after)
);
create trigger sealing_keys_only_grow before update or delete on sealing_keys for each row execute function refuse_change();
create trigger sealing_keys_kept before truncate on sealing_keys for each statement execute function refuse_change();
