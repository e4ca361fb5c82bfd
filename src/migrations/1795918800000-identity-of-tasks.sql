-- A ledger's task is known by its id, which its exports carry; names and measures may change without another being made.
UPDATE task SET natural_key = NULL WHERE source = 'LEDGER';
COMMENT ON COLUMN task.natural_key IS 'Where it came from, so that it is opened once; null for a task of a ledger.';
