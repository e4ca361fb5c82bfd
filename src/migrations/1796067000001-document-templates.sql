-- Offices bring their own templates of documents: checked, in versions, in force by a second person.
CREATE TABLE document_template (
  id uuid PRIMARY KEY DEFAULT new_id(),
  unit_id uuid NOT NULL REFERENCES unit,
  kind text NOT NULL,
  -- 第几版: from 1 in each kind of each office.
  number int NOT NULL CHECK (number > 0),
  state text NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT','IN_FORCE','REPLACED','WITHDRAWN')),
  file_name text NOT NULL,
  content bytea NOT NULL,
  sha256 text NOT NULL,
  uploaded_by_person uuid NOT NULL REFERENCES person,
  uploaded_on date NOT NULL DEFAULT app_today(),
  enforced_by_person uuid REFERENCES person,
  enforced_on date,
  -- Who asked that the built-in layout comes back, and why.
  withdrawal_by_person uuid REFERENCES person,
  withdrawal_words text,
  ended_by_person uuid REFERENCES person,
  ended_on date,
  version int NOT NULL DEFAULT 1,
  UNIQUE (unit_id, kind, number),
  -- Two people: nobody puts in force what he uploaded, nor confirms the end that he asked for.
  CHECK (enforced_by_person <> uploaded_by_person),
  CHECK (ended_by_person <> withdrawal_by_person),
  CHECK ((enforced_on IS NOT NULL) = (enforced_by_person IS NOT NULL)),
  CHECK (state NOT IN ('IN_FORCE','REPLACED') OR enforced_on IS NOT NULL),
  CHECK (state NOT IN ('REPLACED','WITHDRAWN') OR ended_on IS NOT NULL),
  CHECK ((withdrawal_by_person IS NULL) = (withdrawal_words IS NULL)),
  CHECK (withdrawal_by_person IS NULL OR state IN ('IN_FORCE','WITHDRAWN'))
);
CREATE UNIQUE INDEX document_template_in_force ON document_template (unit_id, kind) WHERE state = 'IN_FORCE';

-- A version stays as it was uploaded.
CREATE FUNCTION keep_document_template() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.content IS DISTINCT FROM OLD.content OR NEW.sha256 IS DISTINCT FROM OLD.sha256
     OR NEW.kind IS DISTINCT FROM OLD.kind OR NEW.number IS DISTINCT FROM OLD.number THEN
    RAISE EXCEPTION 'a version of a template stays as it was uploaded';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER document_template_stays BEFORE UPDATE OR DELETE ON document_template FOR EACH ROW EXECUTE FUNCTION keep_document_template();
