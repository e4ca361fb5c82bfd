-- 佐证材料 as files: a row for each file in the folder `evidence` of the data folder. Its bytes are never in the database.

CREATE TABLE evidence_file (
  id uuid PRIMARY KEY DEFAULT new_id(),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  size bigint NOT NULL CHECK (size > 0),
  -- LOST: the row stands and its file is gone.
  state text NOT NULL DEFAULT 'UPLOADING' CHECK (state IN ('UPLOADING','KEPT','LOST')),
  -- What the bytes are, and their SHA-256: once they are whole.
  media_type text,
  sha256 text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  -- Who uploaded it, and on which unit's account it lies.
  person_id uuid NOT NULL REFERENCES person,
  unit_id uuid NOT NULL REFERENCES unit,
  -- The record that it proves; null: nothing yet.
  subject_type text,
  subject_id uuid,
  begun_at timestamptz NOT NULL DEFAULT now(),
  kept_at timestamptz,
  CHECK ((state = 'UPLOADING') = (sha256 IS NULL)),
  CHECK ((sha256 IS NULL) = (kept_at IS NULL) AND (sha256 IS NULL) = (media_type IS NULL)),
  CHECK ((subject_type IS NULL) = (subject_id IS NULL)),
  CHECK (subject_id IS NULL OR sha256 IS NOT NULL)
);
CREATE INDEX evidence_file_of_unit ON evidence_file (unit_id);
CREATE INDEX evidence_file_unused ON evidence_file (begun_at) WHERE subject_id IS NULL;
CREATE INDEX evidence_file_of_subject ON evidence_file (subject_id) WHERE subject_id IS NOT NULL;
