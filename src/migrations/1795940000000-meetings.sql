-- Meetings: agenda, minutes, decisions, the year's plan of topics.

-- 年度议题计划: what the committee means to take up this year.
CREATE TABLE agenda_plan_item (
  id uuid PRIMARY KEY DEFAULT new_id(),
  year int NOT NULL,
  title text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('DELIBERATE','HEAR','OTHER')),
  month int NOT NULL CHECK (month BETWEEN 1 AND 12),
  unit_id uuid NOT NULL REFERENCES unit,
  basis text NOT NULL,
  -- 调整: why it is not taken up after all, or later.
  adjusted_reason text,
  version int NOT NULL DEFAULT 1,
  UNIQUE (year, title)
);

CREATE TABLE meeting (
  id uuid PRIMARY KEY DEFAULT new_id(),
  kind text NOT NULL CHECK (kind IN ('COMMITTEE','SCHEDULING','GROUP')),
  mode text NOT NULL CHECK (mode IN ('SITTING','CIRCULATED')),
  scheduling_kind text CHECK (scheduling_kind IN ('THEMED','PUSH','REGULAR')),
  group_unit_id uuid REFERENCES unit,
  -- Of the day on which it was held, or is planned for.
  year int NOT NULL,
  -- 第n次, of its kind, group and year; what is circulated has none.
  number int,
  planned_on date NOT NULL,
  held_on date,
  place text,
  chair_post_id uuid NOT NULL REFERENCES post,
  attendance text,
  -- The day of which the lists and lights on its table are.
  data_as_of date,
  minutes_number text,
  minutes_issuer text,
  minutes_by_person uuid REFERENCES person,
  signed_by_post_id uuid REFERENCES post,
  signed_on date,
  state text NOT NULL DEFAULT 'PLANNED' CHECK (state IN ('PLANNED','CONVENED','HELD','FINALISED','CANCELLED')),
  cancel_reason text,
  version int NOT NULL DEFAULT 1,
  CHECK ((kind = 'SCHEDULING') = (scheduling_kind IS NOT NULL)),
  CHECK ((kind = 'GROUP') = (group_unit_id IS NOT NULL)),
  CHECK ((held_on IS NOT NULL) = (state IN ('HELD','FINALISED'))),
  CHECK ((signed_on IS NOT NULL) = (state = 'FINALISED')),
  CHECK ((cancel_reason IS NOT NULL) = (state = 'CANCELLED'))
);
CREATE UNIQUE INDEX meeting_number ON meeting (kind, group_unit_id, year, number) NULLS NOT DISTINCT WHERE number IS NOT NULL AND state <> 'CANCELLED';
CREATE INDEX meeting_day ON meeting ((coalesce(held_on, planned_on)), id);
CREATE INDEX meeting_year ON meeting (kind, year);

CREATE TABLE meeting_item (
  id uuid PRIMARY KEY DEFAULT new_id(),
  meeting_id uuid NOT NULL REFERENCES meeting,
  position int NOT NULL,
  kind text NOT NULL CHECK (kind IN ('FIRST_TOPIC','DELIBERATE','HEAR','OTHER')),
  title text NOT NULL,
  by_unit_id uuid REFERENCES unit,
  plan_item_id uuid REFERENCES agenda_plan_item,
  ad_hoc_reason text,
  project_id uuid REFERENCES project,
  outcome text CHECK (outcome IN ('ADOPTED','ADOPTED_REVISED','NOT_ADOPTED','DEFERRED','HEARD','NOT_HEARD')),
  studied jsonb NOT NULL DEFAULT '[]',
  requirements text[] NOT NULL DEFAULT '{}',
  -- Added or changed after its unit was called.
  changed_since boolean NOT NULL DEFAULT false,
  UNIQUE (meeting_id, position)
);
CREATE INDEX meeting_item_unit ON meeting_item (by_unit_id);
CREATE INDEX meeting_item_plan ON meeting_item (plan_item_id);
CREATE INDEX meeting_item_project ON meeting_item (project_id);

CREATE TABLE meeting_decision (
  id uuid PRIMARY KEY DEFAULT new_id(),
  item_id uuid NOT NULL REFERENCES meeting_item,
  position int NOT NULL,
  matter text NOT NULL,
  unit_ids uuid[] NOT NULL DEFAULT '{}',
  -- As the chair named it; null: none was named.
  due_on date,
  deliverable text,
  no_task_reason text,
  revoked_on date,
  revoked_reason text,
  UNIQUE (item_id, position),
  CHECK ((revoked_on IS NULL) = (revoked_reason IS NULL))
);
CREATE INDEX meeting_decision_units ON meeting_decision USING gin (unit_ids);

-- Speaking notes (汇报材料) are owed by whoever reports.
ALTER TABLE obligation DROP CONSTRAINT obligation_kind_check;
ALTER TABLE obligation ADD CONSTRAINT obligation_kind_check CHECK (kind IN
  ('DUTY','TASK','DECISION','DEMAND','COORDINATION','PLAN','PILOT','TOPIC','RECTIFICATION','MATERIAL','VERIFICATION','APPROVAL','OFFICE_WORK'));
