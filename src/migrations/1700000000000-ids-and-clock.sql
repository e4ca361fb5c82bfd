-- Ids that sort by time, and the business clock.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- UUID version 7: time-ordered, so that primary keys stay compact. PostgreSQL 18 has its own; 15 to 17 do not.
CREATE FUNCTION new_id() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $fn$
  SELECT encode(
    set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
      PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6),
      52, 1), 53, 1), 'hex')::uuid
$fn$;

-- The business clock. Without a row it is the real time; the demo and tests set one and may only move it forward.
CREATE TABLE business_clock (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  base timestamptz NOT NULL,
  set_at timestamptz NOT NULL,
  running boolean NOT NULL
);

CREATE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql STABLE AS $fn$
  SELECT coalesce((SELECT CASE WHEN running THEN base + (now() - set_at) ELSE base END FROM business_clock), now())
$fn$;

-- The business day in Asia/Shanghai.
CREATE FUNCTION app_today() RETURNS date LANGUAGE sql STABLE AS $fn$
  SELECT (app_now() AT TIME ZONE 'Asia/Shanghai')::date
$fn$;
