-- 对比情况: units of one kind side by side over a quarter. What was published stands as it was.
CREATE TABLE comparison (
  id uuid PRIMARY KEY DEFAULT new_id(),
  category text NOT NULL CHECK (category IN ('DEPARTMENT','COUNTY','DEVELOPMENT_ZONE')),
  year int NOT NULL,
  quarter int NOT NULL CHECK (quarter BETWEEN 1 AND 4),
  title text NOT NULL,
  -- Up to eight, in their order: words, and the count that answers, or none.
  rows jsonb NOT NULL,
  -- What a person writes where no count answers: unit, row, text.
  said jsonb NOT NULL DEFAULT '[]',
  state text NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT','APPROVING','PUBLISHED')),
  -- The lines as whoever approves has them before him.
  frozen jsonb,
  published_on date,
  drafted_by_person uuid REFERENCES person,
  drafted_on date NOT NULL DEFAULT app_today(),
  version int NOT NULL DEFAULT 1,
  UNIQUE (category, year, quarter),
  CHECK ((state = 'DRAFT') = (frozen IS NULL)),
  CHECK ((state = 'PUBLISHED') = (published_on IS NOT NULL))
);

CREATE FUNCTION keep_comparison() RETURNS trigger LANGUAGE plpgsql AS $fn$
BEGIN
  RAISE EXCEPTION 'a comparison that was published stands as it is' USING ERRCODE = 'integrity_constraint_violation';
END $fn$;
CREATE TRIGGER comparison_stays BEFORE UPDATE OR DELETE ON comparison FOR EACH ROW WHEN (OLD.state = 'PUBLISHED') EXECUTE FUNCTION keep_comparison();
