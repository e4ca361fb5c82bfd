-- Who comes under a hold that stands already is told of it, too.

ALTER TABLE obligation_pause
  -- Of a hold: false until the unit of what came under it later was told.
  ADD COLUMN told boolean NOT NULL DEFAULT true;
CREATE INDEX obligation_pause_untold ON obligation_pause (source_id) WHERE NOT told;
