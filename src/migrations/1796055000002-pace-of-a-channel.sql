-- A provider takes so many messages a minute; null: as many as go.
ALTER TABLE channel ADD COLUMN per_minute int CHECK (per_minute > 0);
