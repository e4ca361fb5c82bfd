-- Who led a visit, a meeting or an inspection, as a post beside the words: only what names the post counts for a leader.
ALTER TABLE activity ADD COLUMN leader_post_id uuid REFERENCES post;
CREATE INDEX activity_leader ON activity (leader_post_id, held_on) WHERE leader_post_id IS NOT NULL;
