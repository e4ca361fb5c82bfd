-- 机构调整: units merged and divided in one step by two people; names that units had before.
CREATE TABLE unit_transfer (
  id uuid PRIMARY KEY DEFAULT new_id(),
  kind text NOT NULL CHECK (kind IN ('MERGE','SPLIT')),
  from_unit_id uuid NOT NULL REFERENCES unit,
  to_unit_id uuid NOT NULL REFERENCES unit,
  -- The document that orders it: number or title, and its day.
  basis text NOT NULL,
  ordered_on date NOT NULL,
  -- Of a SPLIT: the projects that go; a MERGE takes everything.
  project_ids uuid[],
  state text NOT NULL DEFAULT 'PROPOSED' CHECK (state IN ('PROPOSED','CARRIED_OUT','REJECTED','WITHDRAWN')),
  proposed_on date NOT NULL DEFAULT app_today(),
  proposed_by_person uuid,
  carried_out_on date,
  -- What went: {projects, obligations, cases, interviews, entries, topics}.
  moved jsonb,
  CHECK (from_unit_id <> to_unit_id),
  CHECK ((kind = 'SPLIT') = (project_ids IS NOT NULL)),
  CHECK ((state = 'CARRIED_OUT') = (carried_out_on IS NOT NULL))
);
CREATE UNIQUE INDEX unit_transfer_waiting ON unit_transfer (from_unit_id) WHERE state = 'PROPOSED';
CREATE INDEX unit_transfer_from ON unit_transfer (from_unit_id);
CREATE INDEX unit_transfer_to ON unit_transfer (to_unit_id);

-- Who carries on what a closed unit did.
ALTER TABLE unit ADD COLUMN successor_id uuid REFERENCES unit;

-- Under which name a unit went until a day.
CREATE TABLE unit_former_name (
  unit_id uuid NOT NULL REFERENCES unit,
  until_day date NOT NULL,
  name text NOT NULL,
  PRIMARY KEY (unit_id, until_day)
);

-- The unit that owed a duty when its quarter was closed, where another carries on what is still to be made up.
ALTER TABLE duty ADD COLUMN closed_unit_id uuid REFERENCES unit;
