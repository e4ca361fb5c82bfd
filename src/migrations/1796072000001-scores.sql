-- 日常积分: a quarter's run, the facts that it read, and the lines of each unit's sheet. Lines are only ever added.
CREATE TABLE score_run (
  id uuid PRIMARY KEY DEFAULT new_id(),
  cycle_id uuid NOT NULL UNIQUE REFERENCES cycle,
  -- The rules by which it was worked out, as they were.
  rules jsonb NOT NULL,
  -- Of the rules and all lines: the same facts give the same one.
  digest text NOT NULL,
  ran_by_person uuid REFERENCES person,
  ran_on date NOT NULL DEFAULT app_today(),
  version int NOT NULL DEFAULT 1
);

-- What counted. An obligation counts once, in the first run that finds it settled, or unfinished and late.
CREATE TABLE score_fact (
  run_id uuid NOT NULL REFERENCES score_run,
  unit_id uuid NOT NULL REFERENCES unit,
  rule text NOT NULL CHECK (rule IN ('R1','R2','R3','C_PROBLEM','C_CASE')),
  fact_id uuid NOT NULL,
  outcome text NOT NULL,
  -- Of an adoption: the level for which an earlier quarter gave its points.
  before text CHECK (before IN ('MUNICIPAL','PROVINCIAL','NATIONAL')),
  filings int NOT NULL DEFAULT 0,
  returns int NOT NULL DEFAULT 0,
  PRIMARY KEY (run_id, rule, fact_id, unit_id)
);
CREATE UNIQUE INDEX score_fact_once ON score_fact (fact_id) WHERE rule IN ('R1','R2');

CREATE TABLE score_entry (
  run_id uuid NOT NULL REFERENCES score_run,
  unit_id uuid NOT NULL REFERENCES unit,
  number int NOT NULL,
  rule text NOT NULL CHECK (rule IN ('R1','R2','R3','R4','R0','C_PROBLEM','C_CASE','C_CAP','D','FLOOR')),
  fact_id uuid,
  -- Hundredths of a point.
  points int NOT NULL,
  PRIMARY KEY (run_id, unit_id, number)
);
