-- 领衔领导先知悉: of a proposal at the second or third tier about a project that somebody leads, he is told before it is signed.
ALTER TABLE interview_item
  ADD COLUMN leader_post_id uuid REFERENCES post,
  ADD COLUMN leader_told_on date,
  -- From this day it may be signed though nobody marked that it is known.
  ADD COLUMN leader_sign_from date,
  ADD COLUMN leader_noted_on date,
  ADD COLUMN leader_noted_by uuid REFERENCES person,
  ADD CHECK ((leader_post_id IS NULL) = (leader_told_on IS NULL) AND (leader_post_id IS NULL) = (leader_sign_from IS NULL)),
  ADD CHECK (leader_noted_on IS NULL OR leader_post_id IS NOT NULL),
  ADD CHECK ((leader_noted_on IS NULL) = (leader_noted_by IS NULL));
CREATE INDEX interview_item_leader ON interview_item (leader_post_id) WHERE leader_post_id IS NOT NULL;
