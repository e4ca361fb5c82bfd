-- What a bad hour of the database is told by, and what it must not be held against.

-- How many attempts at long work the database ended, not the work.
ALTER TABLE work ADD COLUMN setbacks int NOT NULL DEFAULT 0;

-- Every process writes here every few seconds, to know whether the database takes writes.
CREATE TABLE health_probe (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  written_at timestamptz NOT NULL DEFAULT now(),
  -- When a worker last finished a job of the tick; null before the first one.
  job_done_at timestamptz
);
INSERT INTO health_probe DEFAULT VALUES;
