-- Running cases keep the rules that they opened under, unless one person proposes and another decides that they go over to those in force.

ALTER TABLE supervision_case ADD COLUMN moved_on date;

CREATE TABLE rule_move (
  id uuid PRIMARY KEY DEFAULT new_id(),
  state text NOT NULL DEFAULT 'PROPOSED' CHECK (state IN ('PROPOSED', 'CARRIED_OUT', 'REJECTED', 'WITHDRAWN')),
  -- Whose cases: of a unit and those below it, of a project, or all.
  unit_id uuid REFERENCES unit,
  project_id uuid REFERENCES project,
  to_version int NOT NULL REFERENCES supervision_policy,
  reason text NOT NULL,
  -- The preview as it was put before another, and its digest: what is carried out is what he saw.
  lines jsonb NOT NULL,
  digest text NOT NULL,
  proposed_by_person uuid REFERENCES person,
  proposed_at timestamptz NOT NULL DEFAULT app_now(),
  decided_by_person uuid REFERENCES person,
  decided_at timestamptz,
  version int NOT NULL DEFAULT 1,
  CHECK (unit_id IS NULL OR project_id IS NULL)
);
CREATE INDEX rule_move_proposed ON rule_move (proposed_at, id);
-- One at a time waits for a decision: the first that is carried out would make the other's preview stale.
CREATE UNIQUE INDEX rule_move_waiting ON rule_move ((true)) WHERE state = 'PROPOSED';
