-- Help asked of another unit stops the asker's clock for a term, and once for each of its dates.

-- For COORDINATION: which of the asker's dates (its run) it was asked under.
ALTER TABLE task ADD COLUMN pauses_run int;
UPDATE task SET pauses_run = 1 WHERE pauses_obligation_id IS NOT NULL;
-- Clocks that stand already run again after the term; none starts in the past.
WITH ended AS (
  UPDATE obligation_pause SET to_day = greatest(from_day, app_today(), add_working_days(from_day, 15))
   WHERE reason = 'COORDINATION' AND to_day IS NULL RETURNING obligation_id)
UPDATE obligation SET next_at = app_now() WHERE id IN (SELECT obligation_id FROM ended) AND state IN ('OPEN','RETURNED');
