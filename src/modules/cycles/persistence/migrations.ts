import type { Migration } from '../../../platform/database/migrator.js';

export const cyclesMigrations: readonly Migration[] = [
  {
    id: '0600-cycles-and-duties',
    sql: `
CREATE TABLE cycle (
  id uuid PRIMARY KEY DEFAULT new_id(),
  year int NOT NULL CHECK (year BETWEEN 2020 AND 2099),
  quarter int NOT NULL CHECK (quarter BETWEEN 1 AND 4),
  state text NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT','OPENING','OPEN','CLOSING','CLOSED')),
  kinds text[] NOT NULL DEFAULT '{RESEARCH,COORDINATION,INSPECTION,PROBLEM,EXPERIENCE}',
  opened_on date,
  plans_due_on date,
  prompt_on date,
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
  held_on date,
  activity_id uuid,
  obligation_id uuid NOT NULL UNIQUE,
  version int NOT NULL DEFAULT 1,
  UNIQUE (cycle_id, project_id, kind)
);
CREATE INDEX duty_unit ON duty (unit_id, cycle_id);
CREATE INDEX duty_project ON duty (project_id);

-- Something that took place, with its record typed by kind; credited to one or more duties.
CREATE TABLE activity (
  id uuid PRIMARY KEY DEFAULT new_id(),
  kind text NOT NULL,
  held_on date NOT NULL,
  place text NOT NULL,
  leader text NOT NULL,
  leader_title text NOT NULL,
  summary text NOT NULL,
  record jsonb NOT NULL,
  document_numbers text[] NOT NULL DEFAULT '{}',
  filed_by_person uuid,
  filed_by_post uuid,
  on_behalf boolean NOT NULL DEFAULT false,
  filed_at timestamptz NOT NULL DEFAULT app_now(),
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
-- What became true afterwards stands beside it.
CREATE TABLE duty_correction (
  id uuid PRIMARY KEY DEFAULT new_id(),
  duty_id uuid NOT NULL REFERENCES duty,
  state text NOT NULL,
  reason text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT app_now(),
  made_by_person uuid
);
`,
  },
];
