-- Trials of the rules: what was tried, over which window and matters, what came of it, and who has read it.

CREATE TABLE rule_trial (
  id uuid PRIMARY KEY DEFAULT new_id(),
  asked_by_person uuid REFERENCES person,
  asked_at timestamptz NOT NULL DEFAULT app_now(),
  -- Null: those in force alone.
  rules jsonb,
  base_version int NOT NULL REFERENCES supervision_policy,
  moves_running boolean NOT NULL DEFAULT false,
  from_day date NOT NULL,
  to_day date NOT NULL,
  unit_id uuid REFERENCES unit,
  project_id uuid REFERENCES project,
  kind text,
  work_id uuid,
  cancelled_at timestamptz,
  ended_at timestamptz,
  obligations int,
  -- {totals, days, unreached}, each under the rules in force and under those tried.
  outcome jsonb,
  CHECK (to_day >= from_day),
  CHECK ((ended_at IS NULL) = (outcome IS NULL) AND (ended_at IS NULL) = (obligations IS NULL))
);
CREATE INDEX rule_trial_asked ON rule_trial (asked_at, id);

CREATE TABLE rule_trial_unit (
  trial_id uuid NOT NULL REFERENCES rule_trial ON DELETE CASCADE,
  unit_id uuid NOT NULL REFERENCES unit,
  obligations int NOT NULL,
  -- {present, tried}: kind of step -> how many.
  counts jsonb NOT NULL,
  weight int NOT NULL,
  -- [{role, title, why, present, tried}]
  unreachable jsonb NOT NULL DEFAULT '[]',
  PRIMARY KEY (trial_id, unit_id)
);

CREATE TABLE rule_trial_reader (
  trial_id uuid NOT NULL REFERENCES rule_trial ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person,
  read_at timestamptz NOT NULL DEFAULT app_now(),
  PRIMARY KEY (trial_id, person_id)
);
