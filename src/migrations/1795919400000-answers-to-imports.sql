-- A preview keeps the file's cells and what people answer to it; what they say of a heading is known the next time.
ALTER TABLE file_import ADD COLUMN book jsonb;
ALTER TABLE file_import ADD COLUMN answers jsonb NOT NULL DEFAULT '{}';
COMMENT ON COLUMN file_import.book IS 'The cells as they were read, while it is a preview.';
COMMENT ON COLUMN file_import.answers IS 'What people said of it; kept for the record.';

CREATE TABLE import_heading (
  kind text NOT NULL,
  -- Without blanks, marks and width.
  heading text NOT NULL,
  field text NOT NULL,
  said_by_person uuid REFERENCES person,
  said_at timestamptz NOT NULL DEFAULT app_now(),
  PRIMARY KEY (kind, heading)
);
