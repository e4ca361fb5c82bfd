-- The leading official's side says whether his diary was the reason: 属实 as before, or 不属实 with how it was; one word stands at a time.

ALTER TABLE explanation
  ADD COLUMN denied_by_secretary uuid,
  ADD COLUMN denied_at timestamptz,
  -- {by, on, words} where it was said on paper or by telephone.
  ADD COLUMN denied_offline jsonb,
  ADD COLUMN secretary_words text,
  ADD CHECK (confirmed_at IS NULL OR denied_at IS NULL),
  ADD CHECK (denied_at IS NULL OR secretary_words IS NOT NULL);
UPDATE explanation SET secretary_words = confirmed_offline->>'words' WHERE confirmed_offline IS NOT NULL;
