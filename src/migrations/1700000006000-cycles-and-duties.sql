-- Quarters, their duties, plans and activities, and what a close froze.

CREATE TABLE cycle (
  id uuid PRIMARY KEY DEFAULT new_id(),
  year int NOT NULL CHECK (year BETWEEN 2020 AND 2099),
  quarter int NOT NULL CHECK (quarter BETWEEN 1 AND 4),
  state text NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT','OPENING','OPEN','CLOSING','CLOSED')),
  kinds text[] NOT NULL DEFAULT '{RESEARCH,COORDINATION,INSPECTION,PROBLEM,EXPERIENCE}',
  opened_on date,
  plans_due_on date,
  prompt_on date,
  -- When units with none or one of five done are prompted; null before the opening and once they are.
  prompt_at timestamptz,
  act_by date,
  file_by date,
  close_from date,
  closed_at timestamptz,
  proposed_close_by uuid,
  closed_by uuid,
  -- Frozen at close: counts by kind and outcome, with the digest of the frozen cells.
  counts jsonb,
  version int NOT NULL DEFAULT 1,
  UNIQUE (year, quarter)
);

CREATE INDEX cycle_prompt ON cycle (prompt_at) WHERE prompt_at IS NOT NULL;

CREATE TABLE duty (
  id uuid PRIMARY KEY DEFAULT new_id(),
  cycle_id uuid NOT NULL REFERENCES cycle,
  project_id uuid NOT NULL REFERENCES project,
  kind text NOT NULL CHECK (kind IN ('RESEARCH','COORDINATION','INSPECTION','PROBLEM','EXPERIENCE')),
  unit_id uuid NOT NULL REFERENCES unit,
  state text NOT NULL DEFAULT 'UNPLANNED' CHECK (state IN ('UNPLANNED','PLANNED','HELD','SUBMITTED','RETURNED','VERIFIED','EXEMPT','CANCELLED','MISSED','DEFERRED')),
  theme text,
  planned_on date,
  -- The plan may state a ten-day period (上旬, 中旬, 下旬) instead of a day; planned_on is then its last day.
  planned_words text,
  planned_leader text,
  -- The leading official's secretary confirmed the planned date; a changed plan has to be confirmed again.
  plan_confirmed_at timestamptz,
  plan_confirmed_by uuid,
  held_on date,
  activity_id uuid,
  obligation_id uuid NOT NULL UNIQUE,
  version int NOT NULL DEFAULT 1,
  UNIQUE (cycle_id, project_id, kind)
);
CREATE INDEX duty_unit ON duty (unit_id, cycle_id);
CREATE INDEX duty_waiting ON duty (cycle_id, id) WHERE state = 'SUBMITTED';
CREATE INDEX duty_project ON duty (project_id);

-- Something that took place, with its record typed by kind; credited to one or more duties.
CREATE TABLE activity (
  id uuid PRIMARY KEY DEFAULT new_id(),
  kind text NOT NULL,
  held_on date NOT NULL,
  place text NOT NULL,
  leader text NOT NULL,
  leader_title text NOT NULL,
  units text[] NOT NULL DEFAULT '{}',
  summary text NOT NULL,
  record jsonb NOT NULL,
  document_numbers text[] NOT NULL DEFAULT '{}',
  filed_by_person uuid,
  filed_by_post uuid,
  -- Entered by the office for the unit (代为录入).
  on_behalf boolean NOT NULL DEFAULT false,
  filed_at timestamptz NOT NULL DEFAULT app_now(),
  -- When its decisions or demands became other units' work: once, however many duties it is credited to.
  assigned_at timestamptz,
  version int NOT NULL DEFAULT 1
);
CREATE TABLE activity_credit (
  activity_id uuid NOT NULL REFERENCES activity,
  duty_id uuid NOT NULL REFERENCES duty,
  credited_at timestamptz NOT NULL DEFAULT app_now(),
  ended_at timestamptz,
  PRIMARY KEY (activity_id, duty_id)
);
CREATE UNIQUE INDEX activity_credit_current ON activity_credit (duty_id) WHERE ended_at IS NULL;

-- What a unit asks for: more time (延期), or to be excused (本季免办) or rid of it (取消) for an approved reason.
CREATE TABLE duty_request (
  id uuid PRIMARY KEY DEFAULT new_id(),
  duty_id uuid NOT NULL REFERENCES duty,
  kind text NOT NULL CHECK (kind IN ('EXTENSION','EXEMPTION')),
  -- The outcome of an exemption.
  outcome text CHECK (outcome IN ('EXEMPT','CANCELLED')),
  reason text NOT NULL,
  from_date date NOT NULL,
  new_date date,
  -- 1 for the duty's first extension, 2 for the second …: from then on the leading official decides too.
  number int NOT NULL,
  state text NOT NULL DEFAULT 'PENDING' CHECK (state IN ('PENDING','APPROVED','REFUSED','WITHDRAWN')),
  filed_by_person uuid,
  filed_at timestamptz NOT NULL DEFAULT app_now(),
  decided_at timestamptz,
  words text,
  CHECK ((kind = 'EXTENSION') = (new_date IS NOT NULL)),
  CHECK ((kind = 'EXEMPTION') = (outcome IS NOT NULL))
);
CREATE INDEX duty_request_duty ON duty_request (duty_id);
CREATE UNIQUE INDEX duty_request_pending ON duty_request (duty_id) WHERE state = 'PENDING';

-- The quarter's plan of one unit: one table, approved by its deputy leader, gathered by the office.
CREATE TABLE quarter_plan (
  id uuid PRIMARY KEY DEFAULT new_id(),
  cycle_id uuid NOT NULL REFERENCES cycle,
  unit_id uuid NOT NULL REFERENCES unit,
  state text NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT','SUBMITTED','APPROVED','RETURNED')),
  obligation_id uuid NOT NULL UNIQUE,
  version int NOT NULL DEFAULT 1,
  UNIQUE (cycle_id, unit_id)
);

-- The cell as it stood at the close; it never changes.
CREATE TABLE frozen_duty (
  cycle_id uuid NOT NULL REFERENCES cycle,
  duty_id uuid PRIMARY KEY REFERENCES duty,
  state text NOT NULL,
  light text NOT NULL,
  facts jsonb NOT NULL
);
CREATE INDEX frozen_duty_cycle ON frozen_duty (cycle_id);
CREATE FUNCTION refuse_frozen_change() RETURNS trigger LANGUAGE plpgsql AS $fn$
BEGIN
  RAISE EXCEPTION 'a frozen cell never changes' USING ERRCODE = 'integrity_constraint_violation';
END $fn$;
CREATE TRIGGER frozen_duty_stands BEFORE UPDATE OR DELETE ON frozen_duty FOR EACH ROW EXECUTE FUNCTION refuse_frozen_change();

-- What became true afterwards stands beside it.
CREATE TABLE duty_correction (
  id uuid PRIMARY KEY DEFAULT new_id(),
  duty_id uuid NOT NULL REFERENCES duty,
  state text NOT NULL,
  reason text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT app_now(),
  made_by_person uuid
);
CREATE INDEX duty_correction_duty ON duty_correction (duty_id);
