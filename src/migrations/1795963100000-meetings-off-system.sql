-- 线下办理: of an item or a decision that is dealt with on paper only its kind stands here; and the document that an adopted item became.
ALTER TABLE meeting_item ADD COLUMN off_system boolean NOT NULL DEFAULT false;
-- The office's own running number of its year: 线下1.
ALTER TABLE meeting_item ADD COLUMN off_system_number int;
ALTER TABLE meeting_item ADD CONSTRAINT meeting_item_off_system CHECK (off_system = (off_system_number IS NOT NULL)
  AND (NOT off_system OR (kind <> 'FIRST_TOPIC' AND num_nonnulls(by_unit_id, plan_item_id, ad_hoc_reason, project_id, about_type) = 0)));
ALTER TABLE meeting_decision ADD COLUMN off_system boolean NOT NULL DEFAULT false;
ALTER TABLE meeting_decision ADD CONSTRAINT meeting_decision_off_system
  CHECK (NOT off_system OR (cardinality(unit_ids) = 0 AND num_nonnulls(due_on, deliverable, no_task_reason) = 0));
-- 登记印发: the entry of the register of outputs.
ALTER TABLE meeting_item ADD COLUMN output_id uuid REFERENCES register_entry;
CREATE INDEX meeting_item_output ON meeting_item (output_id) WHERE output_id IS NOT NULL;
