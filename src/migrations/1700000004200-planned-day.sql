-- When a unit registered its planned day: reminders whose day lies before never fire.

-- Null: the day on which the obligation was opened.
ALTER TABLE obligation ADD COLUMN planned_set_on date;
