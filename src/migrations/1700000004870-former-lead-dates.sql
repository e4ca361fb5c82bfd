-- What a unit had when the lead went to another: returning to it restores its date.

-- Of every unit that owed an obligation and gave it away with the lead: its date then, and whether its first request was made.
CREATE TABLE obligation_former_lead (
  obligation_id uuid NOT NULL REFERENCES obligation,
  unit_id uuid NOT NULL REFERENCES unit,
  due_on date NOT NULL,
  left_on date NOT NULL,
  first_made boolean NOT NULL,
  PRIMARY KEY (obligation_id, unit_id)
);
-- The first request of this date was made before, when the unit that got it back had it.
ALTER TABLE obligation_date ADD COLUMN first_made boolean NOT NULL DEFAULT false;
