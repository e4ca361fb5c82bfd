-- Two addresses of one channel are two ways, and a channel sends no faster than its provider takes.

-- One list per address and day; what failed may go on by several ways, for each class has its own.
DROP INDEX delivery_list;
CREATE UNIQUE INDEX delivery_list ON delivery (address_id, day) WHERE NOT statutory AND instead_of IS NULL;
ALTER TABLE delivery
  DROP CONSTRAINT delivery_instead_of_key,
  DROP CONSTRAINT delivery_instead_of_fkey,
  DROP CONSTRAINT delivery_repeat_of_fkey,
  ADD CONSTRAINT delivery_instead_of_once UNIQUE (instead_of, address_id),
  -- What follows one that is let go goes with it.
  ADD CONSTRAINT delivery_instead_of_fkey FOREIGN KEY (instead_of) REFERENCES delivery ON DELETE CASCADE,
  ADD CONSTRAINT delivery_repeat_of_fkey FOREIGN KEY (repeat_of) REFERENCES delivery ON DELETE CASCADE;

ALTER TABLE channel
  -- From when on it may send, by the real clock: moved on by each message where it has a pace, and by a provider who asks to wait.
  ADD COLUMN free_at timestamptz NOT NULL DEFAULT now(),
  -- Test messages of a day, by the wall clock of Asia/Shanghai.
  ADD COLUMN tests_on date,
  ADD COLUMN tests int NOT NULL DEFAULT 0,
  -- When the stops began that follow one another without a day of service between them.
  ADD COLUMN stops_began timestamptz;
