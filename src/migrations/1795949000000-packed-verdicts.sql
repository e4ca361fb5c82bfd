-- What a preview would do with each row is kept compressed, a thousand rows together: storing it as jsonb cost as much as reading the file. What stands is one portion, as it is.
ALTER TABLE file_import
  ALTER COLUMN verdicts TYPE bytea[] USING CASE WHEN verdicts IS NOT NULL THEN ARRAY[convert_to(verdicts::text, 'UTF8')] END;
COMMENT ON COLUMN file_import.verdicts IS 'What happens to each row, packed, a thousand together.';
