-- Help that a unit asks of another is accepted or declined by it; where it declines or is silent, the office decides.

ALTER TABLE task ADD COLUMN help text CHECK (help IN ('ASKED','DECLINED','SILENT','ACCEPTED','IMPOSED','RELEASED')),
  -- The last day of its answer, and why it declined.
  ADD COLUMN help_answer_by date,
  ADD COLUMN help_reason text;
-- What was asked before nobody could decline: it goes on as it stands.
UPDATE task SET help = 'ACCEPTED' WHERE source = 'COORDINATION';
CREATE INDEX task_help_asked ON task (help_answer_by) WHERE help = 'ASKED' AND state = 'ASSIGNED';
