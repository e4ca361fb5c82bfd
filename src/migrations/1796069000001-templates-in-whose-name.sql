-- In whose name a deputy uploaded a template, or asked for its end: that person is no second one either.
ALTER TABLE document_template ADD COLUMN uploaded_for_person uuid REFERENCES person;
ALTER TABLE document_template ADD COLUMN withdrawal_for_person uuid REFERENCES person;
