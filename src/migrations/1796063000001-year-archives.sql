-- 年度归档: what was finalised in a year, listed by retention, handed over by two people, then kept as it is.
ALTER TABLE document_issuer
  ADD COLUMN retain_meetings text CHECK (retain_meetings IN ('PERMANENT','YEARS_30','YEARS_10')),
  ADD COLUMN retain_interviews text CHECK (retain_interviews IN ('PERMANENT','YEARS_30','YEARS_10')),
  ADD COLUMN retain_listings text CHECK (retain_listings IN ('PERMANENT','YEARS_30','YEARS_10')),
  ADD COLUMN retain_plans text CHECK (retain_plans IN ('PERMANENT','YEARS_30','YEARS_10'));

CREATE TABLE archive (
  id uuid PRIMARY KEY DEFAULT new_id(),
  year int NOT NULL UNIQUE CHECK (year BETWEEN 2000 AND 2100),
  state text NOT NULL DEFAULT 'PREPARED' CHECK (state IN ('PREPARED','GIVEN','ARCHIVED')),
  prepared_by_person uuid REFERENCES person,
  -- The day on which the list was drawn up last.
  prepared_on date NOT NULL DEFAULT app_today(),
  -- Records that were finalised and yield no paper: none is lacking of them.
  paperless uuid[] NOT NULL DEFAULT '{}',
  given_by_person uuid REFERENCES person,
  to_person uuid REFERENCES person,
  given_on date,
  taken_on date,
  -- Why it was given back last.
  words text,
  version int NOT NULL DEFAULT 1,
  -- Nobody signs both sides.
  CHECK (given_by_person <> to_person),
  CHECK ((state IN ('GIVEN','ARCHIVED')) = (given_on IS NOT NULL)),
  CHECK ((given_on IS NOT NULL) = (given_by_person IS NOT NULL) AND (given_on IS NOT NULL) = (to_person IS NOT NULL)),
  CHECK ((state = 'ARCHIVED') = (taken_on IS NOT NULL))
);

CREATE TABLE archive_item (
  id uuid PRIMARY KEY DEFAULT new_id(),
  archive_id uuid NOT NULL REFERENCES archive,
  retention text NOT NULL CHECK (retention IN ('PERMANENT','YEARS_30','YEARS_10')),
  -- 件号, from 1 in each retention.
  number int NOT NULL,
  kind text NOT NULL CHECK (kind IN ('MEETING','INTERVIEW','LISTING','PLAN')),
  subject_id uuid NOT NULL,
  document text NOT NULL,
  responsible text NOT NULL,
  reference text,
  title text NOT NULL,
  dated_on date NOT NULL,
  -- What the paper itself says of it, counted and found by hand.
  pages int CHECK (pages BETWEEN 1 AND 100000),
  place text,
  remark text,
  version int NOT NULL DEFAULT 1,
  UNIQUE (archive_id, document, subject_id)
);

CREATE TABLE archive_package (
  id uuid PRIMARY KEY DEFAULT new_id(),
  archive_id uuid NOT NULL REFERENCES archive,
  retention text NOT NULL CHECK (retention IN ('PERMANENT','YEARS_30','YEARS_10')),
  content bytea NOT NULL,
  sha256 text NOT NULL,
  UNIQUE (archive_id, retention)
);

-- 更正: what is archived stays as it is; what turns out to be wrong is said beside it.
CREATE TABLE archive_note (
  id uuid PRIMARY KEY DEFAULT new_id(),
  item_id uuid NOT NULL REFERENCES archive_item,
  words text NOT NULL,
  by_person uuid NOT NULL REFERENCES person,
  noted_on date NOT NULL DEFAULT app_today()
);
CREATE INDEX archive_note_item ON archive_note (item_id);

CREATE FUNCTION keep_archived() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM archive a WHERE a.id = OLD.archive_id AND a.state = 'ARCHIVED') THEN
    RAISE EXCEPTION 'what is archived stays as it is';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER archive_item_stays BEFORE UPDATE OR DELETE ON archive_item FOR EACH ROW EXECUTE FUNCTION keep_archived();
CREATE TRIGGER archive_package_stays BEFORE UPDATE OR DELETE ON archive_package FOR EACH ROW EXECUTE FUNCTION keep_archived();
