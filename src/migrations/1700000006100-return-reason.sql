-- What the office found missing, kept with the duty until it is returned again: the unit reads it where it files.

ALTER TABLE duty ADD COLUMN return_reason text;
