-- The leading official's side says of a planned day that it is in his diary (属实), or that it is not, with how it is (不属实); one word stands at a time.

ALTER TABLE duty
  -- Who planned it last: he has no word on it.
  ADD COLUMN planned_by uuid,
  ADD COLUMN plan_denied_at timestamptz,
  ADD COLUMN plan_denied_by uuid,
  ADD COLUMN plan_denied_words text,
  ADD CHECK (plan_confirmed_at IS NULL OR plan_denied_at IS NULL),
  ADD CHECK ((plan_denied_at IS NULL) = (plan_denied_words IS NULL));
