-- What the watch had to set aside, why, and who let it go on; and what it tries again alone.

CREATE TABLE quarantine (
  id uuid PRIMARY KEY DEFAULT new_id(),
  subject_type text NOT NULL CHECK (subject_type IN ('OBLIGATION','INTERVIEW')),
  subject_id uuid NOT NULL,
  -- PLANNING: the rules could not be applied. WRITING: what follows could not be saved. STUCK: alone it failed again and
  -- again while others went on. EARLIER: set aside before reasons were kept.
  cause text NOT NULL CHECK (cause IN ('PLANNING','WRITING','STUCK','EARLIER')),
  -- The code of the database, or what kind of trouble it was; null where our own code failed.
  code text,
  -- The error in its own words; for the office and the log, never for whoever only runs the system.
  detail text NOT NULL DEFAULT '',
  set_aside_at timestamptz NOT NULL DEFAULT app_now(),
  released_at timestamptz,
  released_by_account uuid REFERENCES account,
  release_reason text
);
CREATE UNIQUE INDEX quarantine_open ON quarantine (subject_id) WHERE released_at IS NULL;
INSERT INTO quarantine (subject_type, subject_id, cause, set_aside_at)
  SELECT 'OBLIGATION', id, 'EARLIER', quarantined_at FROM obligation WHERE quarantined_at IS NOT NULL
  UNION ALL SELECT 'INTERVIEW', id, 'EARLIER', quarantined_at FROM interview WHERE quarantined_at IS NOT NULL;

-- Rows that failed alone by what may pass; real time, never the business clock.
CREATE TABLE sweep_setback (
  subject_id uuid PRIMARY KEY,
  subject_type text NOT NULL CHECK (subject_type IN ('OBLIGATION','INTERVIEW')),
  trouble text NOT NULL,
  detail text NOT NULL,
  tries int NOT NULL DEFAULT 1,
  -- Of these, in a sweep in which another row succeeded; since when.
  times_beside int NOT NULL DEFAULT 0,
  first_beside_at timestamptz,
  try_after timestamptz NOT NULL
);
