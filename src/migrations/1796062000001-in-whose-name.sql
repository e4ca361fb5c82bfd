-- What a deputy did stands in the name of whoever he stood in for: that one is no second person to it either.
ALTER TABLE problem ADD COLUMN solved_for_person uuid REFERENCES person;
ALTER TABLE task ADD COLUMN submitted_for_person uuid;
ALTER TABLE activity ADD COLUMN filed_for_person uuid;
ALTER TABLE explanation ADD COLUMN filed_for_person uuid;
ALTER TABLE reading ADD COLUMN entered_for_person uuid REFERENCES person;
ALTER TABLE meeting ADD COLUMN minutes_for_person uuid REFERENCES person;
