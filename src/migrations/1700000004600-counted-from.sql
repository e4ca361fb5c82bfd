-- From which day a later date is counted, so that a list of days off keeps the working days that somebody was given.

-- Of a date that replaced another (date_run > 1): the day from which its working days count; null where a day was named,
-- which then stands in nominal_on.
ALTER TABLE obligation ADD COLUMN counted_from date;
