-- What people are told goes to them outside the product, too: channels, addresses, and each message on its way.

-- Whether anything may go out. What is told while nothing may stays in the inbox alone: a channel that comes later sends no old things.
CREATE TABLE outgoing (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  open boolean NOT NULL DEFAULT false
);
INSERT INTO outgoing DEFAULT VALUES;

-- Set until the notice is put on its way.
ALTER TABLE notice ADD COLUMN goes_out boolean NOT NULL DEFAULT false;
CREATE INDEX notice_going_out ON notice (number) WHERE goes_out;

CREATE TABLE channel (
  id uuid PRIMARY KEY DEFAULT new_id(),
  kind text NOT NULL CHECK (kind IN ('MAIL')),
  name text NOT NULL UNIQUE,
  -- Whom to ring, as it stands in each message.
  contact text NOT NULL,
  settings jsonb NOT NULL,
  -- The password, sealed.
  secret bytea,
  -- The version that was tried last and worked.
  tested_version int,
  in_service boolean NOT NULL DEFAULT false,
  -- Stopped by a person until then, by the real clock; what waits goes out afterwards.
  stopped_until timestamptz,
  stop_reason text,
  version int NOT NULL DEFAULT 1
);

CREATE TABLE person_address (
  id uuid PRIMARY KEY DEFAULT new_id(),
  person_id uuid NOT NULL REFERENCES person,
  channel_id uuid NOT NULL REFERENCES channel,
  address text NOT NULL,
  -- The order in which they are tried.
  place int NOT NULL,
  -- What goes there beside formal notices, which always do.
  wants text[] NOT NULL,
  -- Why nothing goes there any more, until its owner says it is right.
  fault text,
  UNIQUE (person_id, channel_id, address)
);

CREATE TABLE delivery (
  id uuid PRIMARY KEY DEFAULT new_id(),
  person_id uuid NOT NULL REFERENCES person,
  channel_id uuid NOT NULL REFERENCES channel,
  -- Null once its owner has struck it out.
  address_id uuid REFERENCES person_address ON DELETE SET NULL,
  statutory boolean NOT NULL,
  -- Of the list.
  day date NOT NULL,
  state text NOT NULL DEFAULT 'PENDING'
    CHECK (state IN ('PENDING', 'SENDING', 'RETRY', 'ACCEPTED', 'DELIVERED', 'SEEN', 'UNKNOWN', 'FAILED', 'CANCELLED')),
  -- By the business clock: office hours.
  not_before timestamptz NOT NULL,
  -- By the real clock: when it is tried again.
  next_at timestamptz NOT NULL DEFAULT now(),
  attempt int NOT NULL DEFAULT 0,
  -- Raised by each claim: who comes back late with an older one writes nothing.
  token int NOT NULL DEFAULT 0,
  lease_until timestamptz,
  -- 重发: the one whose outcome nobody knows.
  repeat_of uuid UNIQUE REFERENCES delivery,
  -- The one that could not be delivered by another channel.
  instead_of uuid UNIQUE REFERENCES delivery,
  -- Why it failed or waits, as a code.
  detail text,
  created_at timestamptz NOT NULL DEFAULT now()
);
-- One list per person, channel and day.
CREATE UNIQUE INDEX delivery_list ON delivery (person_id, channel_id, day) WHERE NOT statutory AND instead_of IS NULL;
CREATE INDEX delivery_due ON delivery (channel_id, next_at) WHERE state IN ('PENDING', 'RETRY');
CREATE INDEX delivery_lease ON delivery (lease_until) WHERE state = 'SENDING';
CREATE INDEX delivery_of_address ON delivery (address_id);

CREATE TABLE delivery_notice (
  delivery_id uuid NOT NULL REFERENCES delivery ON DELETE CASCADE,
  notice_id uuid NOT NULL REFERENCES notice ON DELETE CASCADE,
  PRIMARY KEY (delivery_id, notice_id)
);
CREATE INDEX delivery_notice_of ON delivery_notice (notice_id);
