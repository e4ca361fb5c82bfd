-- A date that a ledger brought says who, in which file and row, and who decided it.

-- {personName, fileName, row, importId, decidedByName}
ALTER TABLE obligation_date ADD COLUMN said jsonb;
