-- What is kept for a while only is let go by night; how large the tables are then tells how they grow.

CREATE TABLE retention_night (
  night date PRIMARY KEY,
  -- Rows by kind: {"WORK": 12}.
  let_go jsonb NOT NULL DEFAULT '{}',
  -- Bytes by table, with their indexes: {"notice": 81920}; null until the night's work is done.
  sizes jsonb
);

CREATE INDEX work_finished ON work (finished_at) WHERE finished_at IS NOT NULL;
