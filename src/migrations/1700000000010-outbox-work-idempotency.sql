-- Idempotency, the outbox and long work.

CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic text NOT NULL,
  subject_id uuid,
  payload jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  dispatched_at timestamptz
);
CREATE INDEX outbox_waiting ON outbox (id) WHERE dispatched_at IS NULL;
CREATE INDEX outbox_age ON outbox (created_at);

-- Long work that a person asked for and can find again: 202 + Location: /api/v1/jobs/{id}.
CREATE TABLE work (
  id uuid PRIMARY KEY DEFAULT new_id(),
  kind text NOT NULL,
  state text NOT NULL DEFAULT 'QUEUED' CHECK (state IN ('QUEUED','RUNNING','DONE','FAILED')),
  subject_id uuid,
  -- What the handler has to know beyond the subject; never put into a queue.
  input jsonb NOT NULL DEFAULT '{}',
  requested_by uuid,
  progress int NOT NULL DEFAULT 0,
  result jsonb,
  problem jsonb,
  -- RUNNING: how long its worker is believed. QUEUED: when it is called out again.
  lease_until timestamptz,
  attempts int NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz
);
CREATE INDEX work_unfinished ON work (created_at) WHERE state IN ('QUEUED','RUNNING');

CREATE TABLE idempotency_key (
  scope text NOT NULL,
  key text NOT NULL,
  body_digest text NOT NULL,
  status int NOT NULL,
  answer jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (scope, key)
);
CREATE INDEX idempotency_key_age ON idempotency_key (created_at);
