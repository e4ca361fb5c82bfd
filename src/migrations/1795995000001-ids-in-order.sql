-- What is written one after the other within a millisecond keeps its order by id too: the twelve bits after the version hold the
-- fraction of the millisecond (RFC 9562, 6.2, method 3). The rest stays random.
CREATE OR REPLACE FUNCTION new_id() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $fn$
  SELECT (overlay(lpad(to_hex((extract(epoch FROM clock_timestamp()) * 4096000)::bigint), 15, '0') PLACING '7' FROM 13 FOR 0)
    || substr(gen_random_uuid()::text, 20))::uuid
$fn$;
