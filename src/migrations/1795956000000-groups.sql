-- Special and campaign groups: the unit that houses their office (联络办公室) and does their work, who is in them, what they answer for.
ALTER TABLE unit ADD COLUMN host_unit_id uuid REFERENCES unit;
ALTER TABLE unit ADD COLUMN member_unit_ids uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE unit ADD COLUMN remit text;
ALTER TABLE unit ADD CONSTRAINT unit_group_check CHECK (
  kind IN ('SPECIAL_GROUP','CAMPAIGN_GROUP') OR (host_unit_id IS NULL AND member_unit_ids = '{}' AND remit IS NULL));
CREATE INDEX unit_host ON unit (host_unit_id) WHERE host_unit_id IS NOT NULL;

-- The group for which its host unit does a task.
ALTER TABLE task ADD COLUMN for_group_id uuid REFERENCES unit;
CREATE INDEX task_for_group ON task (for_group_id) WHERE for_group_id IS NOT NULL;
