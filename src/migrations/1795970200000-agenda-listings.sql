-- An item of an agenda may be about a listing. The types that stand are kept, whichever they are.
DO $do$
DECLARE
  rule text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO rule FROM pg_constraint WHERE conname = 'meeting_item_about_type_check';
  ALTER TABLE meeting_item DROP CONSTRAINT meeting_item_about_type_check;
  EXECUTE 'ALTER TABLE meeting_item ADD CONSTRAINT meeting_item_about_type_check ' || replace(rule, 'ARRAY[', 'ARRAY[''LISTING''::text, ');
END
$do$;
