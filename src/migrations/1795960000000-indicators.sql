-- Indicators of assessed reforms (指标), what is read of them period by period, and how they stand against their course.

CREATE TABLE indicator (
  id uuid PRIMARY KEY DEFAULT new_id(),
  name text NOT NULL,
  project_id uuid REFERENCES project,
  key_point_id uuid REFERENCES key_point,
  unit_of_measure text NOT NULL,
  direction text NOT NULL CHECK (direction IN ('UP','DOWN')),
  -- Numbers as they were typed: 0.10 stays 0.10.
  baseline_value text NOT NULL,
  baseline_on date NOT NULL,
  target_value text NOT NULL,
  target_on date NOT NULL CHECK (target_on > baseline_on),
  frequency text NOT NULL CHECK (frequency IN ('MONTH','QUARTER','YEAR')),
  -- 口径.
  definition text NOT NULL,
  data_unit_id uuid NOT NULL REFERENCES unit,
  -- Days and values between baseline and target; empty: a straight line.
  trajectory jsonb NOT NULL DEFAULT '[]',
  compared_among text,
  -- The next period that a reading will be expected of, and its last day; null: none any more.
  next_period text,
  next_ends_on date,
  ended_on date,
  ended_reason text,
  natural_key text NOT NULL,
  version int NOT NULL DEFAULT 1,
  CHECK (num_nonnulls(project_id, key_point_id) = 1),
  CHECK ((next_period IS NULL) = (next_ends_on IS NULL)),
  CHECK ((ended_on IS NULL) = (ended_reason IS NULL))
);
CREATE UNIQUE INDEX indicator_once ON indicator (natural_key) WHERE ended_on IS NULL;
CREATE INDEX indicator_project ON indicator (project_id) WHERE project_id IS NOT NULL;
CREATE INDEX indicator_key_point ON indicator (key_point_id) WHERE key_point_id IS NOT NULL;
CREATE INDEX indicator_data_unit ON indicator (data_unit_id);
CREATE INDEX indicator_next ON indicator (next_ends_on) WHERE ended_on IS NULL AND next_ends_on IS NOT NULL;

-- A reading that is expected: its period is over.
CREATE TABLE expected_reading (
  id uuid PRIMARY KEY DEFAULT new_id(),
  indicator_id uuid NOT NULL REFERENCES indicator,
  period text NOT NULL,
  ends_on date NOT NULL,
  -- Null where it was read before its period was over.
  obligation_id uuid REFERENCES obligation,
  UNIQUE (indicator_id, period)
);

CREATE TABLE reading (
  id uuid PRIMARY KEY DEFAULT new_id(),
  indicator_id uuid NOT NULL REFERENCES indicator,
  period text NOT NULL,
  as_of date NOT NULL,
  value text NOT NULL,
  rank_position int CHECK (rank_position > 0),
  rank_of int CHECK (rank_of >= rank_position),
  -- The document that it is from: its number, or its title.
  source text NOT NULL,
  source_issuer text,
  state text NOT NULL DEFAULT 'REPORTED' CHECK (state IN ('REPORTED','RETURNED','CONFIRMED','CORRECTED','REJECTED')),
  -- How the indicator stands by it; of a confirmed one.
  light text CHECK (light IN ('GREEN','YELLOW','RED','DONE')),
  -- The confirmed reading beside which it stands as a correction, and why.
  corrects_id uuid REFERENCES reading,
  reason text,
  -- Who entered it: a person, or another system by its token.
  entered_by_person uuid REFERENCES person,
  entered_by_name text NOT NULL,
  on_behalf boolean NOT NULL DEFAULT false,
  entered_on date NOT NULL DEFAULT app_today(),
  confirmed_by_person uuid REFERENCES person,
  confirmed_on date,
  -- Why it was returned, or not taken.
  words text,
  -- 转为成效数据: the entry that was made of it.
  fact_entry_id uuid REFERENCES register_entry,
  version int NOT NULL DEFAULT 1,
  CHECK ((corrects_id IS NULL) = (reason IS NULL)),
  CHECK ((confirmed_on IS NOT NULL) = (state IN ('CONFIRMED','CORRECTED'))),
  CHECK ((light IS NOT NULL) = (state IN ('CONFIRMED','CORRECTED')))
);
CREATE UNIQUE INDEX reading_confirmed ON reading (indicator_id, period) WHERE state = 'CONFIRMED';
CREATE UNIQUE INDEX reading_waiting ON reading (indicator_id, period) WHERE state IN ('REPORTED','RETURNED');
CREATE INDEX reading_of ON reading (indicator_id, as_of, id);

-- Whoever answers for a number owes its reading. The kinds that stand are kept, whichever they are.
DO $do$
DECLARE
  rule text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO rule FROM pg_constraint WHERE conname = 'obligation_kind_check';
  ALTER TABLE obligation DROP CONSTRAINT obligation_kind_check;
  EXECUTE 'ALTER TABLE obligation ADD CONSTRAINT obligation_kind_check ' || replace(rule, 'ARRAY[', 'ARRAY[''INDICATOR''::text, ');
END
$do$;
