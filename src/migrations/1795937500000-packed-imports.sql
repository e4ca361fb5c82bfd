-- What was read of a file is kept compressed: the database never looks into it, and taking it apart cost more than reading the file.
ALTER TABLE file_import
  ALTER COLUMN content TYPE bytea USING convert_to(content::text, 'UTF8'),
  ALTER COLUMN book TYPE bytea USING convert_to(book::text, 'UTF8');
COMMENT ON COLUMN file_import.book IS 'The cells as they were read, packed, while it is a preview.';
