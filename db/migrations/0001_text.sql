-- Text: how what was written is folded when it is searched.

-- Folds both what was written and the words asked for. app/spelling/fold.ts does more, but answers of surveys are stored as given
-- and folded when they are searched: one item of one survey at a time.
create function folded_words(raw text) returns text language sql immutable parallel safe as $$
  select trim(regexp_replace(translate(lower(normalize(raw, NFKC)), '‐‑‒–—―−─～〜', '--------~~'), '\s+', ' ', 'g'))
$$;
