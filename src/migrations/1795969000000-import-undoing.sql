-- Undoing an import of thousands of rows is work with its progress: until it is done, the import is being undone.
ALTER TABLE file_import DROP CONSTRAINT file_import_state_check;
ALTER TABLE file_import ADD CONSTRAINT file_import_state_check
  CHECK (state IN ('PARSING','PREVIEW','CONFIRMING','CONFIRMED','REFUSED','DISCARDED','UNDOING','UNDONE'));
