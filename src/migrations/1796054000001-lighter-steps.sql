-- A step of the watch costs less to write: batches keep together what is of one unit, the digest of an act is taken without
-- calls of their own, and no index is kept that nothing looks into.
DROP INDEX obligation_due;
CREATE INDEX obligation_due ON obligation (next_at, owner_unit_id) WHERE next_at IS NOT NULL AND quarantined_at IS NULL;

-- Both are given by the database and nobody looks for one by it alone.
ALTER TABLE case_step DROP CONSTRAINT case_step_id_key;
ALTER TABLE notice DROP CONSTRAINT notice_number_key;

-- What the system does has no person.
DROP INDEX audit_event_person;
CREATE INDEX audit_event_person ON audit_event (person_id, id) WHERE person_id IS NOT NULL;

-- The era is asked once a statement; the digest is that of audit_digest(), as an expression that needs no query.
CREATE FUNCTION audit_note_era() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('five_ones.audit_era', (SELECT max(era) FROM audit_era)::text, true);
  RETURN NULL;
END
$$;
CREATE TRIGGER audit_event_era BEFORE INSERT ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION audit_note_era();
CREATE OR REPLACE FUNCTION audit_stamp() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.era := current_setting('five_ones.audit_era')::integer;
  NEW.xid := pg_current_xact_id();
  NEW.digest := sha256(convert_to(ROW(
    NEW.id, NEW.action, NEW.subject_type, NEW.subject_id, NEW.unit_id, NEW.actor_kind, NEW.actor_name, NEW.person_id, NEW.account_id,
    NEW.on_behalf_of_post_id, NEW.origin, NEW.request_id, NEW.facts,
    (extract(epoch FROM NEW.business_at) * 1000000)::bigint, (extract(epoch FROM NEW.recorded_at) * 1000000)::bigint,
    NEW.era, NEW.xid)::text, 'UTF8'));
  RETURN NEW;
END
$$;
