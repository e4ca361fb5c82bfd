-- 日常积分反馈: a sheet goes to its unit on the word of another than who worked it out; a line may be contested once.
ALTER TABLE score_run
  -- In whose name a deputy worked it out: neither decides about it.
  ADD COLUMN ran_for_person uuid REFERENCES person,
  -- Who gave the units their sheets, and in whose name: neither decides about an appeal.
  ADD COLUMN fed_back_by_person uuid REFERENCES person,
  ADD COLUMN fed_back_for_person uuid REFERENCES person,
  -- The last day on which a line may be contested.
  ADD COLUMN appeal_until date;

CREATE TABLE score_appeal (
  id uuid PRIMARY KEY DEFAULT new_id(),
  run_id uuid NOT NULL REFERENCES score_run,
  unit_id uuid NOT NULL REFERENCES unit,
  rule text NOT NULL CHECK (rule IN ('R1','R2','R3','R4','C_CASE','D')),
  -- Which facts of the line, as what they should have counted, and which of them the office found so.
  claims jsonb NOT NULL,
  reason text NOT NULL,
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN','PROPOSED','UPHELD','DENIED')),
  filed_by_person uuid REFERENCES person,
  filed_on date NOT NULL DEFAULT app_today(),
  -- Who looked into it, and what he says.
  decided_by_person uuid REFERENCES person,
  words text,
  ended_on date,
  version int NOT NULL DEFAULT 1,
  CHECK ((state IN ('UPHELD','DENIED')) = (ended_on IS NOT NULL)),
  CHECK (state = 'OPEN' OR words IS NOT NULL),
  UNIQUE (run_id, unit_id, rule)
);
ALTER TABLE score_entry ADD FOREIGN KEY (appeal_id) REFERENCES score_appeal;

-- The comparison of units is switched by a word of its own.
ALTER TABLE score_switch ADD COLUMN what text NOT NULL DEFAULT 'SCORES' CHECK (what IN ('SCORES','COMPARISON'));
ALTER TABLE score_switch ALTER COLUMN what DROP DEFAULT;
