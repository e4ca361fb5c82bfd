-- What an item of an agenda is about where it was taken from what lags: an obligation, a pilot, the meeting before.
ALTER TABLE meeting_item ADD COLUMN about_type text CHECK (about_type IN ('OBLIGATION','REGISTER_ENTRY','MEETING'));
ALTER TABLE meeting_item ADD COLUMN about_id uuid;
ALTER TABLE meeting_item ADD CONSTRAINT meeting_item_about CHECK ((about_type IS NULL) = (about_id IS NULL));
