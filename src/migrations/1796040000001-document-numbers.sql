-- Official documents are numbered per office, year and series, without gaps or doubles; how the office is written in full is a setting.
CREATE TABLE document_issuer (
  unit_id uuid PRIMARY KEY REFERENCES unit (id),
  full_name text NOT NULL,
  code text NOT NULL,
  version integer NOT NULL DEFAULT 1
);
CREATE TABLE document_series (
  unit_id uuid NOT NULL REFERENCES unit (id),
  year integer NOT NULL,
  series text NOT NULL,
  last integer NOT NULL DEFAULT 0,
  PRIMARY KEY (unit_id, year, series)
);
CREATE TABLE document_number (
  id uuid PRIMARY KEY DEFAULT new_id(),
  unit_id uuid NOT NULL REFERENCES unit (id),
  year integer NOT NULL,
  series text NOT NULL,
  number integer NOT NULL,
  kind text NOT NULL,
  subject_id uuid NOT NULL,
  words text NOT NULL,
  taken_by_person uuid REFERENCES person (id),
  taken_on date NOT NULL DEFAULT app_today(),
  UNIQUE (unit_id, year, series, number),
  UNIQUE (kind, subject_id)
);
