-- Past meetings come in as a workbook: which import a meeting came with; of those nobody knows on which day their minutes were signed.
ALTER TABLE meeting ADD COLUMN import_id uuid REFERENCES file_import;
CREATE INDEX meeting_import ON meeting (import_id) WHERE import_id IS NOT NULL;
ALTER TABLE meeting DROP CONSTRAINT meeting_check3;
ALTER TABLE meeting ADD CONSTRAINT meeting_signed
  CHECK (CASE WHEN state = 'FINALISED' THEN signed_on IS NOT NULL OR import_id IS NOT NULL ELSE signed_on IS NULL END);
