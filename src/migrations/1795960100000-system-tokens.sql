-- Other systems that report readings for a unit: each comes with a token of its own, of which only the digest is kept.

CREATE TABLE system_token (
  id uuid PRIMARY KEY DEFAULT new_id(),
  -- What the system is called: its acts bear this name.
  name text NOT NULL,
  -- For which unit it reports, and the one thing that it may do.
  unit_id uuid NOT NULL REFERENCES unit,
  permission text NOT NULL CHECK (permission IN ('readings.create')),
  token_digest bytea NOT NULL UNIQUE,
  made_by_person uuid REFERENCES person,
  made_on date NOT NULL DEFAULT app_today(),
  revoked_by_person uuid REFERENCES person,
  revoked_on date
);
CREATE UNIQUE INDEX system_token_name ON system_token (unit_id, name) WHERE revoked_on IS NULL;
