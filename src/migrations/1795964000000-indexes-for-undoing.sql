-- An import is undone by removing thousands of projects, tasks and obligations: each table that points to them is found by an index, not gone through for every one.
-- Parties that have ended point to their project as well.
DROP INDEX project_party_project;
CREATE INDEX project_party_project ON project_party (project_id);
CREATE INDEX ledger_date_change_task ON ledger_date_change (task_id);
CREATE INDEX problem_obligation ON problem (obligation_id) WHERE obligation_id IS NOT NULL;
CREATE INDEX expected_reading_obligation ON expected_reading (obligation_id) WHERE obligation_id IS NOT NULL;
