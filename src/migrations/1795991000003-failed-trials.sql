-- A trial that could not be played to its end says why, also when the work that it was has been let go of.

ALTER TABLE rule_trial
  ADD COLUMN failed_at timestamptz,
  -- {kind, code, params, errors}
  ADD COLUMN problem jsonb,
  ADD CHECK ((failed_at IS NULL) = (problem IS NULL));
UPDATE rule_trial t SET failed_at = w.finished_at, problem = w.problem FROM work w
 WHERE w.id = t.work_id AND w.state = 'FAILED' AND w.problem IS NOT NULL AND w.finished_at IS NOT NULL AND t.ended_at IS NULL;
