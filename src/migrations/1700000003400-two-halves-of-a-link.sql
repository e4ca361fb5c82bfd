-- A link that takes two people: one has the link, the other a code, and neither is of use without the other.

-- Whether the link needs a code; while it needs one and has none, the second person has not agreed.
ALTER TABLE one_time_link ADD COLUMN needs_code boolean NOT NULL DEFAULT false;
-- argon2id of six digits.
ALTER TABLE one_time_link ADD COLUMN code_hash text CHECK (code_hash IS NULL OR needs_code);
ALTER TABLE one_time_link ADD COLUMN wrong_codes int NOT NULL DEFAULT 0;
