-- Everything that the office publishes goes one way: drafted, checked by the units that it speaks of, signed by another, issued and frozen.
ALTER TABLE publication
  DROP CONSTRAINT publication_kind_check,
  ADD CONSTRAINT publication_kind_check CHECK (kind IN ('BULLETIN','ANNUAL_REVIEW','ANNUAL_REPORT','QUARTER_REPORT','BRIEFING')),
  ALTER COLUMN kind DROP DEFAULT,
  -- Of a bulletin alone it is the end of a month; of all it is the day with whose end the data are true.
  DROP CONSTRAINT publication_data_day_check,
  ADD CONSTRAINT publication_month_check CHECK (kind <> 'BULLETIN' OR extract(month FROM data_day + 1) <> extract(month FROM data_day)),
  -- The year of which it is, in which it is numbered.
  ADD COLUMN year int,
  -- In whose name, where a deputy drafted it.
  ADD COLUMN drafted_for_person uuid REFERENCES person,
  -- The error of an issued one is mended by another that names it.
  ADD COLUMN corrects uuid REFERENCES publication,
  -- The signature: given while it waits, taken back with everything where it goes to its author again.
  ADD COLUMN signed_on date,
  ADD COLUMN signed_by_person uuid REFERENCES person,
  ADD COLUMN signed_by_post uuid REFERENCES post,
  ADD COLUMN issued_on date,
  ADD COLUMN issued_by_person uuid REFERENCES person,
  -- 第n期 of m that are planned; a correction has none of its own.
  ADD COLUMN number int CHECK (number > 0),
  ADD COLUMN planned int CHECK (planned > 0),
  -- Of everything that it says.
  ADD COLUMN digest text,
  -- Why it went to its author again, last.
  ADD COLUMN returned_words text;
UPDATE publication SET year = extract(year FROM data_day);
ALTER TABLE publication
  ALTER COLUMN year SET NOT NULL,
  ADD CONSTRAINT publication_signed_check CHECK (signed_on IS NULL OR state IN ('APPROVING','ISSUED')),
  ADD CONSTRAINT publication_issued_check CHECK ((state = 'ISSUED') = (issued_on IS NOT NULL) AND (state = 'ISSUED') = (digest IS NOT NULL)),
  ADD CONSTRAINT publication_signature_check CHECK (state <> 'ISSUED' OR signed_on IS NOT NULL),
  ADD CONSTRAINT publication_numbered_check CHECK (number IS NULL OR (state = 'ISSUED' AND corrects IS NULL));
DROP INDEX publication_of_month;
CREATE UNIQUE INDEX publication_of_month ON publication (data_day) WHERE kind = 'BULLETIN' AND state <> 'VOID' AND corrects IS NULL;
CREATE UNIQUE INDEX publication_number ON publication (kind, year, number);
CREATE UNIQUE INDEX publication_correction ON publication (corrects) WHERE state <> 'VOID';
CREATE INDEX publication_year ON publication (kind, year);

-- 核对: what a publication says of a unit, asked of that unit alone.
CREATE TABLE fact_check (
  id uuid PRIMARY KEY DEFAULT new_id(),
  publication_id uuid NOT NULL REFERENCES publication,
  unit_id uuid NOT NULL REFERENCES unit,
  -- Silence is told by the obligation, which the engine settles; WITHDRAWN: it went to its author before anybody spoke.
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN','AGREED','OBJECTED','ADOPTED','NOT_ADOPTED','WITHDRAWN')),
  sent_on date NOT NULL DEFAULT app_today(),
  due_on date NOT NULL,
  -- What the unit objects, and by whom, in whose name.
  words text,
  answered_on date,
  answered_by_person uuid REFERENCES person,
  -- What another than the author made of it.
  decision_words text,
  decided_on date,
  decided_by_person uuid REFERENCES person,
  version int NOT NULL DEFAULT 1,
  CHECK ((state IN ('OBJECTED','ADOPTED','NOT_ADOPTED')) = (words IS NOT NULL)),
  CHECK ((state IN ('ADOPTED','NOT_ADOPTED')) = (decided_on IS NOT NULL))
);
CREATE UNIQUE INDEX fact_check_open ON fact_check (publication_id, unit_id) WHERE state IN ('OPEN','OBJECTED');
CREATE INDEX fact_check_unit ON fact_check (unit_id, sent_on, id);

-- What is asked about, word for word as it was sent.
CREATE TABLE fact_check_item (
  fact_check_id uuid NOT NULL REFERENCES fact_check,
  position int NOT NULL,
  words text NOT NULL,
  -- What of the publication it is: the line of a bulletin, the statement of a review.
  source_id uuid,
  PRIMARY KEY (fact_check_id, position)
);

-- Whom an issued one addresses.
CREATE TABLE publication_addressee (
  publication_id uuid NOT NULL REFERENCES publication,
  unit_id uuid NOT NULL REFERENCES unit,
  PRIMARY KEY (publication_id, unit_id)
);
CREATE INDEX publication_addressee_unit ON publication_addressee (unit_id);

-- What was issued stays as it was issued. Rows that belong to one carry `publication_id`.
CREATE FUNCTION keep_issued() RETURNS trigger LANGUAGE plpgsql AS $fn$
BEGIN
  IF OLD.state = 'ISSUED' THEN
    RAISE EXCEPTION 'what is issued stays as it is' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $fn$;
CREATE TRIGGER publication_stays BEFORE UPDATE OR DELETE ON publication FOR EACH ROW EXECUTE FUNCTION keep_issued();
CREATE FUNCTION keep_part_of_issued() RETURNS trigger LANGUAGE plpgsql AS $fn$
BEGIN
  IF EXISTS (SELECT FROM publication p WHERE p.state = 'ISSUED'
              AND p.id IN (CASE TG_OP WHEN 'INSERT' THEN NEW.publication_id ELSE OLD.publication_id END,
                           CASE TG_OP WHEN 'DELETE' THEN OLD.publication_id ELSE NEW.publication_id END)) THEN
    RAISE EXCEPTION 'what is issued stays as it is' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $fn$;
CREATE TRIGGER publication_line_stays BEFORE INSERT OR UPDATE OR DELETE ON publication_line FOR EACH ROW EXECUTE FUNCTION keep_part_of_issued();
CREATE TRIGGER publication_text_stays BEFORE INSERT OR UPDATE OR DELETE ON publication_text FOR EACH ROW EXECUTE FUNCTION keep_part_of_issued();
CREATE TRIGGER publication_addressee_stays BEFORE INSERT OR UPDATE OR DELETE ON publication_addressee FOR EACH ROW EXECUTE FUNCTION keep_part_of_issued();
CREATE TRIGGER fact_check_stays BEFORE INSERT OR UPDATE OR DELETE ON fact_check FOR EACH ROW EXECUTE FUNCTION keep_part_of_issued();

-- A unit owes its word on what is said of it, and, once a year, on what is held of it.
DO $do$
DECLARE
  rule text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO rule FROM pg_constraint WHERE conname = 'obligation_kind_check';
  ALTER TABLE obligation DROP CONSTRAINT obligation_kind_check;
  EXECUTE 'ALTER TABLE obligation ADD CONSTRAINT obligation_kind_check '
    || replace(rule, 'ARRAY[', 'ARRAY[''FACT_CHECK''::text, ''MATERIAL_CALL''::text, ');
END
$do$;

-- In a bulletin:
ALTER TABLE publication_line
  -- 点名: whose matter it is, is said. By whom.
  ADD COLUMN named boolean NOT NULL DEFAULT false,
  ADD COLUMN named_by_person uuid REFERENCES person,
  -- What the office made of the unit's objection.
  ADD COLUMN corrected_reason boolean NOT NULL DEFAULT false;
ALTER TABLE publication_text
  -- A line around it went; somebody has to look at the words.
  ADD COLUMN to_check boolean NOT NULL DEFAULT false;

-- 做法好的: chosen by a person, in the order of the units.
CREATE TABLE publication_done_well (
  publication_id uuid NOT NULL REFERENCES publication,
  unit_id uuid NOT NULL REFERENCES unit,
  position int NOT NULL,
  PRIMARY KEY (publication_id, unit_id)
);
CREATE TRIGGER publication_done_well_stays BEFORE INSERT OR UPDATE OR DELETE ON publication_done_well FOR EACH ROW EXECUTE FUNCTION keep_part_of_issued();

-- A month that has none of its own: joined to the next, or left out, with the reason.
CREATE TABLE bulletin_month (
  data_day date PRIMARY KEY CHECK (extract(month FROM data_day + 1) <> extract(month FROM data_day)),
  outcome text NOT NULL CHECK (outcome IN ('JOINED','LEFT_OUT')),
  words text NOT NULL,
  by_person uuid REFERENCES person,
  made_on date NOT NULL DEFAULT app_today()
);
