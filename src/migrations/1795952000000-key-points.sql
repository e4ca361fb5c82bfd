-- Key points of a higher level's plan, what covers them, and how a project ended.

-- 上级要点文件: a plan of a higher level for a year, or the city's own (年度工作要点).
CREATE TABLE higher_plan (
  id uuid PRIMARY KEY DEFAULT new_id(),
  level text NOT NULL CHECK (level IN ('NATIONAL','PROVINCIAL','MUNICIPAL')),
  year int NOT NULL,
  name text NOT NULL,
  number text,
  issued_on date,
  -- The meeting that approved it.
  approved_by text,
  -- The name of the whole system of work, 1+499.
  work_system_name text,
  -- The columns of its report, in the higher level's own order; empty: all, in ours.
  report_columns text[] NOT NULL DEFAULT '{}',
  version int NOT NULL DEFAULT 1,
  UNIQUE (level, year, name)
);

CREATE TABLE key_point (
  id uuid PRIMARY KEY DEFAULT new_id(),
  plan_id uuid NOT NULL REFERENCES higher_plan,
  code text NOT NULL,
  text text NOT NULL,
  due_words text,
  group_unit_id uuid REFERENCES unit,
  lead_unit_id uuid REFERENCES unit,
  -- In the order of the plan.
  position int NOT NULL,
  -- 成果文号, 存在问题, 需上级支持事项: what its report says beside the notes.
  result_numbers text,
  difficulties text,
  support text,
  added_on date NOT NULL,
  -- What two people declared; null: as what covers it stands.
  outcome text CHECK (outcome IN ('DONE','NOT_APPLICABLE','WITHDRAWN')),
  outcome_on date,
  -- The number of the paper, who answered by telephone, or the reason.
  outcome_basis text,
  version int NOT NULL DEFAULT 1,
  CHECK ((outcome IS NULL) = (outcome_on IS NULL)),
  CHECK ((outcome IS NULL) = (outcome_basis IS NULL))
);
CREATE UNIQUE INDEX key_point_code ON key_point (plan_id, code) WHERE outcome IS DISTINCT FROM 'WITHDRAWN';
CREATE INDEX key_point_named ON key_point (code);
CREATE INDEX key_point_group ON key_point (group_unit_id);
CREATE INDEX key_point_lead ON key_point (lead_unit_id);

-- 承接事项: projects and tasks that carry a point out.
CREATE TABLE key_point_cover (
  id uuid PRIMARY KEY DEFAULT new_id(),
  key_point_id uuid NOT NULL REFERENCES key_point,
  project_id uuid REFERENCES project ON DELETE CASCADE,
  task_id uuid REFERENCES task ON DELETE CASCADE,
  since date NOT NULL,
  CHECK (num_nonnulls(project_id, task_id) = 1)
);
CREATE UNIQUE INDEX key_point_cover_once ON key_point_cover (key_point_id, project_id, task_id) NULLS NOT DISTINCT;
CREATE INDEX key_point_cover_project ON key_point_cover (project_id) WHERE project_id IS NOT NULL;
CREATE INDEX key_point_cover_task ON key_point_cover (task_id) WHERE task_id IS NOT NULL;

-- How a project ended; null: it goes on, or ended before this was asked.
ALTER TABLE project ADD COLUMN ended_as text CHECK (ended_as IN ('COMPLETED','MERGED','TRANSFERRED','CANCELLED')),
  ADD COLUMN ended_reason text,
  ADD COLUMN ended_document text;
