-- The record of who did what, and its seals.

-- Who did what to what, in the transaction of the act. Nothing here is ever changed or deleted.
CREATE TABLE audit_event (
  id uuid PRIMARY KEY DEFAULT new_id(),
  action text NOT NULL,
  subject_type text NOT NULL,
  subject_id uuid,
  unit_id uuid,
  actor_kind text NOT NULL CHECK (actor_kind IN ('PERSON','SYSTEM')),
  actor_name text NOT NULL,
  person_id uuid,
  account_id uuid,
  on_behalf_of_post_id uuid,
  origin text NOT NULL CHECK (origin IN ('HTTP','JOB','AUTOPILOT')),
  request_id text,
  facts jsonb NOT NULL DEFAULT '{}',
  -- The business clock, and the database's real one.
  business_at timestamptz NOT NULL DEFAULT app_now(),
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- Sealing follows transactions, not time: (era, xid) says when a row can no longer get an older neighbour.
  era int NOT NULL,
  xid xid8 NOT NULL,
  digest bytea NOT NULL
);
CREATE INDEX audit_event_order ON audit_event (era, xid, id);
CREATE INDEX audit_event_subject ON audit_event (subject_id, id);
CREATE INDEX audit_event_person ON audit_event (person_id, id);
CREATE INDEX audit_event_action ON audit_event (action, id);

-- Transaction numbers start afresh when a dump is restored into a new cluster; then a new era begins.
CREATE TABLE audit_era (
  era int PRIMARY KEY,
  since timestamptz NOT NULL DEFAULT clock_timestamp()
);
INSERT INTO audit_era (era) VALUES (1);

-- Seal n covers the events from the end of seal n-1 up to (to_era, to_xid), which it excludes, ordered by (era, xid, id).
-- digest = sha256(previous digest || number || event_count || digests of the events in order).
CREATE TABLE audit_seal (
  number bigint PRIMARY KEY,
  to_era int NOT NULL,
  to_xid xid8 NOT NULL,
  first_event_number bigint NOT NULL,
  event_count bigint NOT NULL CHECK (event_count > 0),
  previous_digest bytea NOT NULL,
  digest bytea NOT NULL,
  sealed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- The canonical content of a row: the text of a record quotes and separates. Instants as microseconds, so that no session's time zone or date style matters.
CREATE FUNCTION audit_digest(e audit_event) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE AS $fn$
  SELECT sha256(convert_to(ROW(
    e.id, e.action, e.subject_type, e.subject_id, e.unit_id, e.actor_kind, e.actor_name, e.person_id, e.account_id,
    e.on_behalf_of_post_id, e.origin, e.request_id, e.facts,
    (extract(epoch FROM e.business_at) * 1000000)::bigint, (extract(epoch FROM e.recorded_at) * 1000000)::bigint,
    e.era, e.xid)::text, 'UTF8'))
$fn$;

CREATE FUNCTION audit_seal_digest(previous bytea, number bigint, event_count bigint, digests bytea) RETURNS bytea
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $fn$
  SELECT sha256(previous || int8send(number) || int8send(event_count) || digests)
$fn$;

-- Place in the order and digest are the database's, whatever the statement said.
CREATE FUNCTION audit_stamp() RETURNS trigger LANGUAGE plpgsql AS $fn$
BEGIN
  NEW.era := (SELECT max(era) FROM audit_era);
  NEW.xid := pg_current_xact_id();
  NEW.digest := audit_digest(NEW);
  RETURN NEW;
END
$fn$;
CREATE TRIGGER audit_event_stamp BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION audit_stamp();

CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $fn$
BEGIN
  RAISE EXCEPTION 'the audit is append-only: % on % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$fn$;
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal
  FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_era_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_era
  FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
REVOKE UPDATE, DELETE, TRUNCATE ON audit_event, audit_seal, audit_era FROM PUBLIC;
