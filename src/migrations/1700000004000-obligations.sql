-- Everything that is due, its dates, pauses and explanations.

-- The one table of what somebody must do by a date. The engine knows nothing else.
CREATE TABLE obligation (
  id uuid PRIMARY KEY DEFAULT new_id(),
  kind text NOT NULL CHECK (kind IN ('DUTY','TASK','DECISION','DEMAND','COORDINATION','PLAN','RECTIFICATION','VERIFICATION','APPROVAL')),
  ladder text NOT NULL CHECK (ladder IN ('FULL','REMIND','OFFICE')),
  -- The duty, task, plan … that it watches (tables of higher modules, so no foreign key).
  subject_id uuid NOT NULL,
  project_id uuid,
  owner_unit_id uuid NOT NULL REFERENCES unit,
  -- The responsible section chief's post where one is named; else the unit's section chief.
  owner_post_id uuid REFERENCES post,
  title text NOT NULL,
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN','SUBMITTED','RETURNED','MET','EXEMPT','CANCELLED')),
  opened_on date NOT NULL,
  -- The first due date, kept for ever, and the present one.
  original_due_on date NOT NULL,
  due_on date NOT NULL,
  planned_on date,
  act_by date,
  -- HISTORIC 历史逾期: registered already overdue; silent until the office releases it with a new date.
  hold text CHECK (hold IN ('HISTORIC')),
  -- How often the current date was replaced: the ladder starts afresh with each.
  date_run int NOT NULL DEFAULT 1,
  first_filed_on date,
  filed_at timestamptz,
  -- The light when it was filed; shown with 待审核 until the verdict.
  light_at_filing text,
  returned_count int NOT NULL DEFAULT 0,
  refiled_after_grace boolean NOT NULL DEFAULT false,
  redated_by_interview boolean NOT NULL DEFAULT false,
  settled_on date,
  -- When the sweep has to look at it next; null when nothing more can happen.
  next_at timestamptz,
  quarantined_at timestamptz,
  version int NOT NULL DEFAULT 1
);
-- One unfinished obligation of a kind per subject; what was verified may be filed and verified again.
CREATE UNIQUE INDEX obligation_subject ON obligation (kind, subject_id) WHERE state IN ('OPEN','SUBMITTED','RETURNED');
CREATE INDEX obligation_due ON obligation (next_at) WHERE next_at IS NOT NULL AND quarantined_at IS NULL;
CREATE INDEX obligation_date_all ON obligation (due_on, id);
CREATE INDEX obligation_open ON obligation (due_on, id) WHERE state IN ('OPEN','SUBMITTED','RETURNED');
CREATE INDEX obligation_owner ON obligation (owner_unit_id, due_on, id) WHERE state IN ('OPEN','SUBMITTED','RETURNED');
CREATE INDEX obligation_owner_all ON obligation (owner_unit_id, due_on, id);
CREATE INDEX obligation_project ON obligation (project_id);

-- Days on which the clock of an obligation stands: [from_day, to_day], open while to_day is null.
CREATE TABLE obligation_pause (
  id uuid PRIMARY KEY DEFAULT new_id(),
  obligation_id uuid NOT NULL REFERENCES obligation,
  from_day date NOT NULL,
  to_day date CHECK (to_day >= from_day),
  -- FILED, GRACE, EXPLANATION, EXTENSION, EXEMPTION, COORDINATION, HOLD_SLIP, HOLD_REJECTED, HOLD_UNSERVED
  reason text NOT NULL,
  source_id uuid
);
CREATE INDEX obligation_pause_of ON obligation_pause (obligation_id);
CREATE UNIQUE INDEX obligation_pause_open ON obligation_pause (obligation_id, reason, coalesce(source_id, obligation_id)) WHERE to_day IS NULL;

-- Every date that replaced another, with the reason. The first one is obligation.original_due_on and has no row here.
CREATE TABLE obligation_date (
  id uuid PRIMARY KEY DEFAULT new_id(),
  obligation_id uuid NOT NULL REFERENCES obligation,
  run int NOT NULL,
  due_on date NOT NULL,
  -- EXPLANATION, EXTENSION, INTERVIEW, RELEASED, CALENDAR, CORRECTION
  cause text NOT NULL,
  source_id uuid,
  set_on date NOT NULL,
  UNIQUE (obligation_id, run)
);

CREATE TABLE explanation (
  id uuid PRIMARY KEY DEFAULT new_id(),
  obligation_id uuid NOT NULL REFERENCES obligation,
  reason text NOT NULL CHECK (reason IN ('LEADER_SCHEDULE','HIGHER_POLICY_PENDING','RESOURCES_PENDING','OTHER_UNIT','TASK_ADJUSTED','FORCE_MAJEURE','UNIT_EFFORT')),
  text text NOT NULL,
  new_date date,
  -- The date that it explains; a second explanation of the same date does not pause.
  for_due_on date NOT NULL,
  pauses boolean NOT NULL,
  state text NOT NULL DEFAULT 'PENDING' CHECK (state IN ('PENDING','ACCEPTED','REFUSED','WITHDRAWN')),
  confirmed_by_secretary uuid,
  confirmed_at timestamptz,
  -- Registered from paper or telephone: {by, on, words}.
  confirmed_offline jsonb,
  filed_by_person uuid,
  -- Entered by the office for the unit (代为录入).
  on_behalf boolean NOT NULL DEFAULT false,
  filed_at timestamptz NOT NULL DEFAULT app_now(),
  decided_by_person uuid,
  decided_at timestamptz,
  decision_words text,
  decided_offline jsonb,
  version int NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX explanation_pending ON explanation (obligation_id) WHERE state = 'PENDING';
