-- What the office explains for a unit (代为录入) is confirmed once by the unit; `confirmed_at` is the secretary's word.

ALTER TABLE explanation ADD COLUMN entry_confirmed_by_person uuid REFERENCES person,
  ADD COLUMN entry_confirmed_at timestamptz;
