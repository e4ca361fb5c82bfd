-- What the office reports for a unit (代为录入) is marked, and confirmed once by the unit.

ALTER TABLE task_progress ADD COLUMN on_behalf boolean NOT NULL DEFAULT false,
  ADD COLUMN confirmed_by_person uuid REFERENCES person,
  ADD COLUMN confirmed_at timestamptz;
