-- PostgreSQL 18 makes such ids itself, in the same order and for half the price; 15 to 17 keep the function that they have.
DO $$
BEGIN
  IF current_setting('server_version_num')::int >= 180000 THEN
    EXECUTE 'CREATE OR REPLACE FUNCTION new_id() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS ''SELECT uuidv7()''';
  END IF;
END
$$;
