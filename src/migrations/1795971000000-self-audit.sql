-- Runs in which the engine looks itself over: what each check found.

CREATE TABLE self_audit (
  id uuid PRIMARY KEY DEFAULT new_id(),
  -- Of a run by night: its day. One a night.
  night date UNIQUE,
  asked_by_person uuid REFERENCES person,
  asked_at timestamptz NOT NULL DEFAULT app_now(),
  finished_at timestamptz,
  -- Differences in all; null while it runs.
  found int,
  -- [{check, found, examples: [{id, what}]}], in the order of the checks.
  checks jsonb NOT NULL DEFAULT '[]',
  CHECK ((finished_at IS NULL) = (found IS NULL))
);
CREATE INDEX self_audit_asked ON self_audit (asked_at, id);
