-- In whose name a deputy proposed a listing, entered what a unit says of it, or handed in a file: that one is no second person to it either.
ALTER TABLE listing ADD COLUMN proposed_for_person uuid REFERENCES person;
ALTER TABLE listing_step ADD COLUMN for_person uuid REFERENCES person;
ALTER TABLE file_import ADD COLUMN requested_for_person uuid REFERENCES person;
