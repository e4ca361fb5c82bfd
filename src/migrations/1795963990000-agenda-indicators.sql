-- An item of an agenda may be about an indicator that is far behind.
ALTER TABLE meeting_item DROP CONSTRAINT meeting_item_about_type_check;
ALTER TABLE meeting_item ADD CONSTRAINT meeting_item_about_type_check CHECK (about_type IN ('OBLIGATION','REGISTER_ENTRY','MEETING','PROBLEM','INDICATOR'));
