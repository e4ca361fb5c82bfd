-- A virus scanner looks at files as evidence, where one is set: when it found nothing, or what it found.

ALTER TABLE evidence_file ADD COLUMN scanned_at timestamptz;
-- INFECTED: the row stands and says what was found; its file is gone.
ALTER TABLE evidence_file ADD COLUMN finding text CHECK (length(finding) BETWEEN 1 AND 200);
ALTER TABLE evidence_file DROP CONSTRAINT evidence_file_state_check;
ALTER TABLE evidence_file ADD CONSTRAINT evidence_file_state_check CHECK (state IN ('UPLOADING','KEPT','LOST','INFECTED'));
ALTER TABLE evidence_file ADD CHECK ((state = 'INFECTED') = (finding IS NOT NULL));
CREATE INDEX evidence_file_unscanned ON evidence_file (kept_at) WHERE state = 'KEPT' AND scanned_at IS NULL;
