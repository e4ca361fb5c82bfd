-- Rules are drafted, tried, proposed by one person and approved by another; until their day they can be withdrawn.

CREATE TABLE rule_proposal (
  id uuid PRIMARY KEY DEFAULT new_id(),
  state text NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT', 'PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
  rules jsonb NOT NULL,
  effective_from date NOT NULL,
  reason text NOT NULL,
  base_version int NOT NULL REFERENCES supervision_policy,
  trial_id uuid REFERENCES rule_trial,
  drafted_by_person uuid REFERENCES person,
  drafted_at timestamptz NOT NULL DEFAULT app_now(),
  decided_by_person uuid REFERENCES person,
  policy_version int UNIQUE REFERENCES supervision_policy,
  withdrawn_reason text,
  woken_at timestamptz,
  version int NOT NULL DEFAULT 1,
  CHECK (state NOT IN ('PROPOSED', 'APPROVED') OR trial_id IS NOT NULL),
  CHECK (state <> 'APPROVED' OR policy_version IS NOT NULL)
);
CREATE INDEX rule_proposal_drafted ON rule_proposal (drafted_at, id);
-- One at a time waits for a decision: two would be compared with the same rules.
CREATE UNIQUE INDEX rule_proposal_waiting ON rule_proposal ((true)) WHERE state = 'PROPOSED';
