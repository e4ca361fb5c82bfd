-- A verified experience of the quarter opens one lead of a case: which duty it came from.
ALTER TABLE register_entry ADD COLUMN duty_id uuid UNIQUE REFERENCES duty;
