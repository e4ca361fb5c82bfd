-- A false report can be read of the record: why a person raised what he raised. Of before, the audit alone says it.
ALTER TABLE case_step ADD COLUMN ground text CHECK (ground IN ('RETURNED_TWICE','FALSE_REPORT','HOLLOW_RECTIFICATION','OTHER'));
CREATE INDEX case_step_false_report ON case_step (case_id, number) WHERE ground = 'FALSE_REPORT';
ALTER TABLE score_fact DROP CONSTRAINT score_fact_rule_check,
  ADD CONSTRAINT score_fact_rule_check CHECK (rule IN ('R1','R2','R3','C_PROBLEM','C_CASE','D'));

-- Once the units have their sheets, nothing of them is written anew.
ALTER TABLE score_run ADD COLUMN fed_back_on date;

-- What an appeal adds names it; the run's own lines name none.
ALTER TABLE score_entry ADD COLUMN appeal_id uuid;

CREATE FUNCTION keep_score_entry() RETURNS trigger LANGUAGE plpgsql AS $fn$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    RAISE EXCEPTION 'a line of a score sheet never changes' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF EXISTS (SELECT FROM score_run WHERE id = OLD.run_id AND fed_back_on IS NOT NULL) THEN
    RAISE EXCEPTION 'a sheet that was fed back is only added to' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN OLD;
END $fn$;
CREATE TRIGGER score_entry_stays BEFORE UPDATE OR DELETE ON score_entry FOR EACH ROW EXECUTE FUNCTION keep_score_entry();
CREATE TRIGGER score_fact_stays BEFORE UPDATE OR DELETE ON score_fact FOR EACH ROW EXECUTE FUNCTION keep_score_entry();
