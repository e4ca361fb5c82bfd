-- The office's own work by a day: what it is, and about which thing.

ALTER TABLE obligation DROP CONSTRAINT obligation_kind_check;
ALTER TABLE obligation ADD CONSTRAINT obligation_kind_check CHECK (kind IN
  ('DUTY','TASK','DECISION','DEMAND','COORDINATION','PLAN','RECTIFICATION','VERIFICATION','APPROVAL','OFFICE_WORK'));

CREATE TABLE office_work (
  -- Also the subject_id of its obligation (kind OFFICE_WORK, ladder OFFICE).
  id uuid PRIMARY KEY DEFAULT new_id(),
  -- LISTING_STUDY, QUARANTINE, … a row of domain/office-work.ts each.
  what text NOT NULL,
  -- CASE, OBLIGATION, INTERVIEW … what it is about: a page where there is one.
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  finished_at timestamptz,
  -- Null where the engine settled it.
  finished_by_person uuid REFERENCES person,
  note text
);
CREATE UNIQUE INDEX office_work_open ON office_work (what, subject_id) WHERE finished_at IS NULL;
CREATE INDEX office_work_subject ON office_work (subject_id);
