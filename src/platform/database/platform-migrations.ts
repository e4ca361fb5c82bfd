import { badHoursMigration } from './bad-hours.migration.js';
import type { Migration } from './migrator.js';
import { searchWordsMigration } from './search-words.migration.js';

/** Ids, the business clock, idempotency, the outbox and long work. */
export const platformMigrations: readonly Migration[] = [
  {
    id: '0000-ids-and-clock',
    sql: `
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
`,
  },
  {
    id: '0001-outbox-work-idempotency',
    sql: `
CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic text NOT NULL,
  subject_id uuid,
  payload jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  dispatched_at timestamptz
);
CREATE INDEX outbox_waiting ON outbox (id) WHERE dispatched_at IS NULL;
CREATE INDEX outbox_age ON outbox (created_at);

-- Long work that a person asked for and can find again: 202 + Location: /api/v1/jobs/{id}.
CREATE TABLE work (
  id uuid PRIMARY KEY DEFAULT new_id(),
  kind text NOT NULL,
  state text NOT NULL DEFAULT 'QUEUED' CHECK (state IN ('QUEUED','RUNNING','DONE','FAILED')),
  subject_id uuid,
  -- What the handler has to know beyond the subject; never put into a queue.
  input jsonb NOT NULL DEFAULT '{}',
  requested_by uuid,
  progress int NOT NULL DEFAULT 0,
  result jsonb,
  problem jsonb,
  -- RUNNING: how long its worker is believed. QUEUED: when it is called out again.
  lease_until timestamptz,
  attempts int NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz
);
CREATE INDEX work_unfinished ON work (created_at) WHERE state IN ('QUEUED','RUNNING');

CREATE TABLE idempotency_key (
  scope text NOT NULL,
  key text NOT NULL,
  body_digest text NOT NULL,
  status int NOT NULL,
  answer jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (scope, key)
);
CREATE INDEX idempotency_key_age ON idempotency_key (created_at);
`,
  },
  searchWordsMigration,
  badHoursMigration,
];
