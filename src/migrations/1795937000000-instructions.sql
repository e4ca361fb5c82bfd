-- Instructions of leaders: read by name alone, and what becomes of them.
-- Null: whoever's scope it is in. Else the posts named in it, besides whoever wrote it.
ALTER TABLE register_entry ADD COLUMN known_to uuid[],
  -- Nobody was named: the whole office knows it.
  ADD COLUMN known_to_office boolean NOT NULL DEFAULT true;

CREATE TABLE instruction_handling (
  entry_id uuid PRIMARY KEY REFERENCES register_entry,
  task_id uuid NOT NULL UNIQUE REFERENCES task,
  assigned_on date NOT NULL,
  assigned_by_person uuid REFERENCES person,
  -- When and how the result was reported to the leader, and who wrote that down.
  reported_on date,
  reported_how text,
  reported_by_person uuid REFERENCES person,
  CHECK (num_nulls(reported_on, reported_how) IN (0, 2))
);
-- The instruction whose leader is owed word of the result, once the task is verified.
ALTER TABLE task ADD COLUMN report_back_id uuid;
