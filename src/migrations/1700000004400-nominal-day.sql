-- What a date is counted from, so that a list of days off loaded later gives the date that it would have given before.

-- As named or as the quarter's rule gives it, before it moved off a rest day: of a duty the day of acting, else the due day.
-- Null: act_by or due_on itself, and where the term counts from opened_on.
ALTER TABLE obligation ADD COLUMN nominal_on date;
-- A date moved by the calendar is the same promise: it stands under the run that it moved.
ALTER TABLE obligation_date DROP CONSTRAINT obligation_date_obligation_id_run_key;
CREATE UNIQUE INDEX obligation_date_run ON obligation_date (obligation_id, run) WHERE cause <> 'CALENDAR';
CREATE INDEX obligation_date_of ON obligation_date (obligation_id);
