-- An import can be undone on its day, as long as nothing was done on top of it: what it made, and what stood before.
ALTER TABLE file_import ADD COLUMN undo jsonb;
ALTER TABLE file_import DROP CONSTRAINT ledger_import_state_check;
ALTER TABLE file_import ADD CONSTRAINT file_import_state_check
  CHECK (state IN ('PARSING','PREVIEW','CONFIRMING','CONFIRMED','REFUSED','DISCARDED','UNDONE'));
