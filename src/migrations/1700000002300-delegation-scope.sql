-- A deputy may act for a part of the post's business only.

ALTER TABLE delegation ADD COLUMN scope text NOT NULL DEFAULT 'ALL' CHECK (scope IN ('ALL','FILING','SUPERVISION'));
CREATE OR REPLACE VIEW delegation_today AS
  SELECT id, post_id, deputy_post_id, scope FROM delegation
   WHERE daterange(from_day, to_day) @> app_today() AND (ended_on IS NULL OR ended_on > app_today());
