-- Messages go to systems of the city's own, too.
ALTER TABLE channel DROP CONSTRAINT channel_kind_check;
ALTER TABLE channel ADD CONSTRAINT channel_kind_check CHECK (kind IN ('MAIL', 'WEBHOOK'));
