-- 领导分工: which leading official answers for which unit, from when to when, by which document.
CREATE TABLE division_order (
  id uuid PRIMARY KEY DEFAULT new_id(),
  -- The document that orders it: number or title, and its day.
  document text NOT NULL,
  ordered_on date NOT NULL,
  -- What it orders: [{unitId, postId or null, fields or null}].
  places jsonb NOT NULL,
  state text NOT NULL DEFAULT 'PROPOSED' CHECK (state IN ('PROPOSED','CARRIED_OUT','REJECTED','WITHDRAWN')),
  proposed_on date NOT NULL DEFAULT app_today(),
  proposed_by_person uuid REFERENCES person,
  carried_out_on date,
  -- What went: {units, projects, obligations, cases}.
  moved jsonb,
  CHECK ((state = 'CARRIED_OUT') = (carried_out_on IS NOT NULL))
);
-- One new division at a time: the next is weighed against what this one makes.
CREATE UNIQUE INDEX division_order_waiting ON division_order ((state)) WHERE state = 'PROPOSED';

CREATE TABLE division_of_work (
  id uuid PRIMARY KEY DEFAULT new_id(),
  post_id uuid NOT NULL REFERENCES post,
  unit_id uuid NOT NULL REFERENCES unit,
  -- 分管领域, as the document says it.
  fields text,
  document text NOT NULL,
  from_day date NOT NULL,
  -- The first day on which it holds no more.
  to_day date,
  EXCLUDE USING gist (unit_id WITH =, daterange(from_day, to_day) WITH &&)
);
CREATE INDEX division_of_work_post ON division_of_work (post_id);
