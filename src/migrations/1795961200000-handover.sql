-- 岗位交接: a post goes from one person to another with a list of what is open, signed by both.
CREATE TABLE handover (
  id uuid PRIMARY KEY DEFAULT new_id(),
  post_id uuid NOT NULL REFERENCES post,
  from_person uuid NOT NULL REFERENCES person,
  to_person uuid NOT NULL REFERENCES person,
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN','GIVEN','SIGNED','CANCELLED')),
  opened_on date NOT NULL DEFAULT app_today(),
  opened_by_person uuid REFERENCES person,
  -- What was open when it was given, item by item, and what the outgoing holder says of it.
  items jsonb,
  remarks text,
  given_on date,
  given_by_person uuid REFERENCES person,
  -- Why another signed for the outgoing holder.
  given_reason text,
  taken_on date,
  -- Why it was given back last, or ended.
  words text,
  version int NOT NULL DEFAULT 1,
  CHECK (from_person <> to_person),
  CHECK ((state IN ('GIVEN','SIGNED')) = (given_on IS NOT NULL)),
  CHECK ((given_on IS NOT NULL) = (items IS NOT NULL) AND (given_on IS NOT NULL) = (given_by_person IS NOT NULL)),
  -- Nobody signs both sides.
  CHECK (given_by_person <> to_person),
  CHECK (given_on IS NULL OR (given_by_person = from_person) = (given_reason IS NULL)),
  CHECK ((state = 'SIGNED') = (taken_on IS NOT NULL))
);
CREATE UNIQUE INDEX handover_running ON handover (post_id) WHERE state IN ('OPEN','GIVEN');
CREATE INDEX handover_from ON handover (from_person);
CREATE INDEX handover_to ON handover (to_person);
