-- A fourth ladder: what is asked of a unit whose silence says that it has no objection.
ALTER TABLE obligation DROP CONSTRAINT obligation_ladder_check,
  ADD CONSTRAINT obligation_ladder_check CHECK (ladder IN ('FULL','REMIND','OFFICE','LAPSE')),
  -- Nobody spoke until its last day was over; set by the engine alone.
  ADD COLUMN lapsed boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT obligation_lapsed_check CHECK (NOT lapsed OR (ladder = 'LAPSE' AND state = 'MET'));
