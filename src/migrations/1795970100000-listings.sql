-- 挂牌督导: a unit's matters that lag, listed for thirty days; checked by somebody else before they are taken off the list.

CREATE TABLE listing (
  id uuid PRIMARY KEY DEFAULT new_id(),
  unit_id uuid NOT NULL REFERENCES unit,
  -- Of a third tier that failed: its case; null where a person proposed it.
  case_id uuid REFERENCES supervision_case,
  reason text NOT NULL,
  state text NOT NULL DEFAULT 'PROPOSED' CHECK (state IN ('PROPOSED','REJECTED','LISTED','APPLIED','DELISTED','VOID')),
  state_on date NOT NULL DEFAULT app_today(),
  proposed_by_person uuid REFERENCES person,
  proposed_on date NOT NULL DEFAULT app_today(),
  -- Who signed it; the same role signs that it comes off the list.
  approver_role text NOT NULL,
  listed_on date,
  -- The end as it was listed, kept for ever, and the present one.
  first_ends_on date,
  ends_on date,
  -- Each once: an extension, and ten days more where a check was not met.
  extended boolean NOT NULL DEFAULT false,
  moved_by_check boolean NOT NULL DEFAULT false,
  -- An extension that waits for a word.
  asked_ends_on date,
  result text,
  applied_on date,
  checked_by_person uuid REFERENCES person,
  check_met boolean,
  check_words text,
  -- What was allowed to be made public, by which paper.
  public_approval_number text,
  version int NOT NULL DEFAULT 1,
  CHECK ((listed_on IS NULL) = (ends_on IS NULL)),
  CHECK ((listed_on IS NULL) = (first_ends_on IS NULL)),
  CHECK (state NOT IN ('LISTED','APPLIED','DELISTED') OR listed_on IS NOT NULL),
  CHECK (public_approval_number IS NULL OR listed_on IS NOT NULL)
);
CREATE INDEX listing_unit ON listing (unit_id);
CREATE INDEX listing_state ON listing (state, proposed_on, id);
CREATE UNIQUE INDEX listing_case ON listing (case_id) WHERE state IN ('PROPOSED','LISTED','APPLIED');

-- What is listed; a listing writes nothing of it.
CREATE TABLE listing_item (
  listing_id uuid NOT NULL REFERENCES listing,
  type text NOT NULL CHECK (type IN ('OBLIGATION','PROBLEM','INDICATOR')),
  item_id uuid NOT NULL,
  position int NOT NULL,
  -- What it was called, and how it stood when it was proposed.
  title text NOT NULL,
  fact text NOT NULL,
  PRIMARY KEY (listing_id, type, item_id)
);
CREATE INDEX listing_item_of ON listing_item (type, item_id);

-- The half-monthly notes of a listing; asked for only where nothing of it moved.
CREATE TABLE listing_note (
  id uuid PRIMARY KEY DEFAULT new_id(),
  listing_id uuid NOT NULL REFERENCES listing,
  -- What moves from the day after this one on meets it.
  from_on date NOT NULL,
  due_on date NOT NULL,
  -- The obligation by which it is asked for.
  obligation_id uuid REFERENCES obligation,
  met_on date,
  UNIQUE (listing_id, due_on)
);

-- What became of a listing, step by step.
CREATE TABLE listing_step (
  id uuid PRIMARY KEY DEFAULT new_id(),
  listing_id uuid NOT NULL REFERENCES listing,
  act text NOT NULL,
  -- The state after it.
  state text NOT NULL,
  happened_on date NOT NULL,
  ends_on date,
  words text,
  person_id uuid REFERENCES person,
  made_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX listing_step_of ON listing_step (listing_id, made_at, id);

-- A unit owes a note and, by the end, its application. The kinds that stand are kept, whichever they are.
DO $do$
DECLARE
  rule text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO rule FROM pg_constraint WHERE conname = 'obligation_kind_check';
  ALTER TABLE obligation DROP CONSTRAINT obligation_kind_check;
  EXECUTE 'ALTER TABLE obligation ADD CONSTRAINT obligation_kind_check ' || replace(rule, 'ARRAY[', 'ARRAY[''LISTING''::text, ');
END
$do$;
