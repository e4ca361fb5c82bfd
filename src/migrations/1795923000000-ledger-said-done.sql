-- 已完成、待确认: what a ledger says is done, and nobody has confirmed; held as silently as 历史逾期.
ALTER TABLE obligation DROP CONSTRAINT obligation_hold_check;
ALTER TABLE obligation ADD CONSTRAINT obligation_hold_check CHECK (hold IN ('HISTORIC','DONE_UNCONFIRMED'));

ALTER TABLE task ADD COLUMN done_said jsonb;
COMMENT ON COLUMN task.done_said IS 'What a ledger said of its being done, in which row of which file, and what the office decided.';
CREATE INDEX task_done_said ON task ((done_said->>'importId')) WHERE done_said IS NOT NULL;
