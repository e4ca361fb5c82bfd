-- An administrator holds no post, and his account need not belong to a person: what concerns the running of the system goes to it.

-- Set instead of a post and a person (the table of accounts is a higher module's, so no foreign key).
ALTER TABLE notice ADD COLUMN recipient_account_id uuid;
CREATE INDEX notice_of_account ON notice (recipient_account_id, number DESC) WHERE recipient_account_id IS NOT NULL;
