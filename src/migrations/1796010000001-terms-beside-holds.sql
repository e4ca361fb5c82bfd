-- A pause that ends by a term of working days says it, so that days on which the office lets the clock stand do not use it up.

ALTER TABLE obligation_pause
  ADD COLUMN term int CHECK (term > 0),
  -- The day after which the term counts.
  ADD COLUMN counted_from date,
  ADD CONSTRAINT obligation_pause_term CHECK ((term IS NULL) = (counted_from IS NULL));
UPDATE obligation_pause SET term = 3, counted_from = from_day - 1 WHERE reason = 'GRACE' AND to_day >= app_today() - 40;
UPDATE obligation_pause SET term = 3, counted_from = from_day
 WHERE reason IN ('EXTENSION','EXEMPTION') AND to_day > app_today() AND to_day = add_working_days(from_day, 3);
UPDATE obligation_pause SET term = 15, counted_from = from_day
 WHERE reason = 'COORDINATION' AND to_day > app_today() AND to_day = add_working_days(from_day, 15);
CREATE INDEX obligation_pause_termed ON obligation_pause (obligation_id) WHERE term IS NOT NULL;
