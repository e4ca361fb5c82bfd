-- Rules by which scores are worked out from a quarter on that had not begun when two people said so; set 1 ships with the product.
CREATE TABLE score_rule_set (
  id uuid PRIMARY KEY DEFAULT new_id(),
  version int NOT NULL UNIQUE CHECK (version > 1),
  rules jsonb NOT NULL,
  -- Of the rules: a set is the one that was approved.
  digest text NOT NULL,
  from_day date NOT NULL,
  basis text NOT NULL,
  set_on date NOT NULL DEFAULT app_today()
);
CREATE FUNCTION keep_score_rule_set() RETURNS trigger LANGUAGE plpgsql AS $fn$
BEGIN
  RAISE EXCEPTION 'a set of score rules never changes' USING ERRCODE = 'integrity_constraint_violation';
END $fn$;
CREATE TRIGGER score_rule_set_stays BEFORE UPDATE OR DELETE ON score_rule_set FOR EACH ROW EXECUTE FUNCTION keep_score_rule_set();
