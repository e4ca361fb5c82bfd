-- What the office says of obligations where an import changes a lead unit: {carry, leave}.
ALTER TABLE ledger_import ADD COLUMN lead_choice jsonb NOT NULL DEFAULT '{"carry":[],"leave":[]}';