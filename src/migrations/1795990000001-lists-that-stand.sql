-- A list of key points that stands does so for good: its plan may be written otherwise afterwards, the day stays.
ALTER TABLE higher_plan ADD COLUMN stands_from date;
