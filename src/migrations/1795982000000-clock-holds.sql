-- 暂缓计时: what befell a unit, what is appealed or what does not run lets clocks stand, for days that always end.

CREATE TABLE clock_hold (
  id uuid PRIMARY KEY DEFAULT new_id(),
  cause text NOT NULL CHECK (cause IN ('FORCE_MAJEURE','APPEAL','MAINTENANCE')),
  -- Whose clocks stand: one obligation's, those of one unit, of one project, or of all but the office.
  target text NOT NULL CHECK (target IN ('OBLIGATION','UNIT','PROJECT','ALL')),
  target_id uuid,
  words text NOT NULL,
  document_number text,
  from_day date NOT NULL,
  -- The last day as it was signed, kept for ever, and the one on which it ended or will end.
  to_day date NOT NULL,
  last_day date NOT NULL,
  state text NOT NULL DEFAULT 'PROPOSED' CHECK (state IN ('PROPOSED','REJECTED','WITHDRAWN','SIGNED','CANCELLED')),
  -- The one that it goes on from (续期).
  renews_id uuid REFERENCES clock_hold,
  proposed_by_person uuid REFERENCES person,
  proposed_on date NOT NULL DEFAULT app_today(),
  signed_by_person uuid REFERENCES person,
  signed_on date,
  -- Who ended it before its last day, and why.
  ended_by_person uuid REFERENCES person,
  ended_on date,
  end_reason text,
  -- Whether its units were told that it began, and that it was over.
  begun boolean NOT NULL DEFAULT false,
  over boolean NOT NULL DEFAULT false,
  version int NOT NULL DEFAULT 1,
  CHECK ((target = 'ALL') = (target_id IS NULL)),
  CHECK (to_day >= from_day AND last_day >= from_day AND last_day <= to_day),
  CHECK ((ended_on IS NULL) = (end_reason IS NULL))
);
CREATE INDEX clock_hold_days ON clock_hold (from_day, id);
-- Those under which what is registered today may fall, and those that begin or end; a handful, however many there ever were.
CREATE INDEX clock_hold_ahead ON clock_hold (last_day) WHERE state = 'SIGNED' AND NOT over;
CREATE UNIQUE INDEX clock_hold_renewal ON clock_hold (renews_id) WHERE state IN ('PROPOSED','SIGNED');
-- What stands under a hold.
CREATE INDEX obligation_pause_held ON obligation_pause (source_id) WHERE reason IN ('FORCE_MAJEURE','APPEAL','MAINTENANCE');
