-- The day on which a meeting became final here: its signature on paper may bear an earlier one, and numbers as of a day stay what they were.
ALTER TABLE meeting ADD COLUMN finalised_on date;
UPDATE meeting SET finalised_on = signed_on;
