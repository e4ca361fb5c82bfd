-- What a unit asks for stands on the obligation, whatever that watches; of each current date the first request alone stops the clock.

-- What a unit asks for: more time (延期), or to be excused (本季免办) or rid of it (取消) for an approved reason.
CREATE TABLE obligation_request (
  id uuid PRIMARY KEY DEFAULT new_id(),
  obligation_id uuid NOT NULL REFERENCES obligation,
  kind text NOT NULL CHECK (kind IN ('EXTENSION','EXEMPTION')),
  -- The outcome of an exemption.
  outcome text CHECK (outcome IN ('EXEMPT','CANCELLED')),
  reason text NOT NULL,
  -- The current date that it is about, and its run: every new current date has its first request again.
  from_date date NOT NULL,
  date_run int NOT NULL,
  new_date date,
  -- 1 for the first extension, 2 for the second …: from then on the leading official decides too.
  number int NOT NULL,
  -- The first of its date, of any kind: it stops the clock until it is decided, and refused leaves grace.
  first boolean NOT NULL,
  -- Whether it stops the clock.
  pauses boolean NOT NULL,
  -- Entered by the office for the unit (代为录入).
  on_behalf boolean NOT NULL DEFAULT false,
  state text NOT NULL DEFAULT 'PENDING' CHECK (state IN ('PENDING','APPROVED','REFUSED','WITHDRAWN')),
  filed_by_person uuid,
  -- The roles of whoever asked: nobody decides on what he asked for himself.
  asked_by_roles text[] NOT NULL DEFAULT '{}',
  filed_at timestamptz NOT NULL DEFAULT app_now(),
  decided_at timestamptz,
  words text,
  CHECK ((kind = 'EXTENSION') = (new_date IS NOT NULL)),
  CHECK ((kind = 'EXEMPTION') = (outcome IS NOT NULL))
);
CREATE INDEX obligation_request_of ON obligation_request (obligation_id);
CREATE UNIQUE INDEX obligation_request_pending ON obligation_request (obligation_id) WHERE state = 'PENDING';

ALTER TABLE explanation ADD COLUMN date_run int, ADD COLUMN first boolean;
UPDATE explanation e SET first = e.pauses,
  date_run = coalesce((SELECT max(d.run) FROM obligation_date d WHERE d.obligation_id = e.obligation_id AND d.due_on = e.for_due_on), 1);
ALTER TABLE explanation ALTER COLUMN date_run SET NOT NULL, ALTER COLUMN first SET NOT NULL;
