-- Registers with stages: which stage an entry reached when and by whom, and what is due of its next one.

ALTER TABLE obligation DROP CONSTRAINT obligation_kind_check;
ALTER TABLE obligation ADD CONSTRAINT obligation_kind_check CHECK (kind IN
  ('DUTY','TASK','DECISION','DEMAND','COORDINATION','PLAN','PILOT','TOPIC','RECTIFICATION','VERIFICATION','APPROVAL','OFFICE_WORK'));

-- The stages that an entry reached, one after the other. Never changed.
CREATE TABLE register_stage (
  entry_id uuid NOT NULL REFERENCES register_entry,
  number int NOT NULL,
  stage text NOT NULL,
  -- The day of the stage itself, and that on which it was registered.
  reached_on date NOT NULL,
  moved_on date NOT NULL,
  person_id uuid REFERENCES person,
  -- The second person, where the stage takes one.
  approved_by_person uuid REFERENCES person,
  PRIMARY KEY (entry_id, number)
);

-- What an entry owes of a stage: the subject of its obligation, and the day that was named last; null where it owes it no more.
CREATE TABLE register_due (
  id uuid PRIMARY KEY DEFAULT new_id(),
  entry_id uuid NOT NULL REFERENCES register_entry,
  stage text NOT NULL,
  due_on date,
  UNIQUE (entry_id, stage)
);
