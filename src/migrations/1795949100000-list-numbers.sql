-- The office's own numbers (序号) of projects, by the year of the ledger: an export says them again.
ALTER TABLE project ADD COLUMN list_numbers jsonb NOT NULL DEFAULT '{}';
COMMENT ON COLUMN project.list_numbers IS 'By the year of a ledger what its 序号 said of the project last, as written.';
