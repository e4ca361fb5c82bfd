-- Journeys of the time machine.

-- Set while the time machine moves a clock that ran before: after a crash on the way the next journey lets it run again.
ALTER TABLE business_clock ADD COLUMN on_journey boolean NOT NULL DEFAULT false;
