-- 代为录入: what the office enters about a listing for its unit is marked, and the unit confirms it once.
ALTER TABLE listing_step
  ADD COLUMN on_behalf boolean NOT NULL DEFAULT false,
  ADD COLUMN entry_confirmed_at timestamptz,
  ADD COLUMN entry_confirmed_by_person uuid REFERENCES person,
  ADD CHECK (on_behalf OR entry_confirmed_at IS NULL);
