-- Registers whose numbers are confirmed by the unit that answers for them, before the office confirms.
-- 数据归口单位 of what stands here, and the unit whose word is still waited for; null where nobody's is.
ALTER TABLE register_entry ADD COLUMN confirming_unit_id uuid REFERENCES unit, ADD COLUMN awaited_unit_id uuid REFERENCES unit;
CREATE INDEX register_entry_confirming ON register_entry (confirming_unit_id) WHERE confirming_unit_id IS NOT NULL;
CREATE INDEX register_entry_awaited ON register_entry (awaited_unit_id) WHERE awaited_unit_id IS NOT NULL;
-- That unit's word on a content: on which day, by itself or by telephone, who gave it, and who wrote it down.
ALTER TABLE register_revision ADD COLUMN vouched_on date, ADD COLUMN vouched_how text CHECK (vouched_how IN ('ONLINE','CALL')),
  ADD COLUMN vouched_by text, ADD COLUMN vouched_by_person uuid REFERENCES person,
  ADD CHECK (num_nulls(vouched_on, vouched_how, vouched_by, vouched_by_person) IN (0, 4));
