-- Decisions that wait for somebody.

-- Every decision that waits for somebody.
CREATE TABLE approval (
  id uuid PRIMARY KEY DEFAULT new_id(),
  -- EXTENSION, EXEMPTION, CYCLE_CLOSE, INTERVIEW, PLAN, WAIVER, … declared by the module that asks.
  kind text NOT NULL,
  step int NOT NULL DEFAULT 1,
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  -- The unit concerned; its people may see the approval unless office_only.
  unit_id uuid REFERENCES unit,
  project_id uuid,
  office_only boolean NOT NULL DEFAULT false,
  title text NOT NULL,
  facts jsonb NOT NULL DEFAULT '{}',
  -- Who decides: holders of approver_post_id, or of any post with approver_role (in approver_unit_id when set).
  approver_post_id uuid REFERENCES post,
  -- ADMINISTRATOR: any administrator but the proposer.
  approver_role text,
  approver_unit_id uuid REFERENCES unit,
  -- The post whose obligation it is: its holder never decides.
  owner_post_id uuid REFERENCES post,
  proposed_by_person uuid,
  proposed_by_post uuid,
  proposed_at timestamptz NOT NULL DEFAULT app_now(),
  state text NOT NULL DEFAULT 'PENDING' CHECK (state IN ('PENDING','APPROVED','REJECTED','WITHDRAWN')),
  decided_by_person uuid,
  decided_by_post uuid,
  on_behalf_of_post uuid,
  decided_at timestamptz,
  -- Registered from paper: {by, on, words, registeredByPerson}.
  offline jsonb,
  words text,
  version int NOT NULL DEFAULT 1
);
CREATE INDEX approval_open ON approval (id) WHERE state = 'PENDING';
CREATE INDEX approval_unit ON approval (unit_id, id);
CREATE INDEX approval_pending ON approval (kind, subject_id) WHERE state = 'PENDING';
CREATE UNIQUE INDEX approval_one_pending ON approval (kind, subject_id, step) WHERE state = 'PENDING';
CREATE INDEX approval_subject ON approval (subject_type, subject_id);
