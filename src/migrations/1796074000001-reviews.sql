-- 综述 and 工作总结 of a year: drafted from a template, written with chips for every number, read by a named person for secrets and for what
-- may be made public, signed, and then fixed with every number and the list behind it.
CREATE TABLE review_template (
  id uuid PRIMARY KEY DEFAULT new_id(),
  name text NOT NULL UNIQUE,
  -- Headings with the fields that fall under them, and their blocks; checked by the domain.
  headings jsonb NOT NULL,
  written_by_person uuid REFERENCES person,
  written_on date NOT NULL DEFAULT app_today(),
  version int NOT NULL DEFAULT 1
);

CREATE TABLE review (
  publication_id uuid PRIMARY KEY REFERENCES publication,
  -- By which template it was drafted.
  template_name text NOT NULL,
  -- 未写入及原因: sentences of the template that could not be said.
  not_written jsonb NOT NULL DEFAULT '[]'
);

CREATE TABLE review_block (
  publication_id uuid NOT NULL REFERENCES review,
  position int NOT NULL,
  heading text NOT NULL,
  body text NOT NULL,
  -- What a hand marked as a name or a date.
  marks jsonb NOT NULL DEFAULT '[]',
  PRIMARY KEY (publication_id, position)
);

-- What a chip said when its author last looked.
CREATE TABLE review_seen (
  publication_id uuid NOT NULL REFERENCES review,
  token text NOT NULL,
  digest text NOT NULL,
  words text NOT NULL,
  PRIMARY KEY (publication_id, token)
);

-- 数字核对表: every chip as it was read when the text went to be checked, and again when it was issued.
CREATE TABLE review_number (
  publication_id uuid NOT NULL REFERENCES review,
  number int NOT NULL CHECK (number > 0),
  token text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('COUNT','FACT','CLAIM','NAMES')),
  -- The count or the record, and what the count was cut down to.
  reference text NOT NULL,
  params jsonb NOT NULL,
  words text NOT NULL,
  value text,
  unit_of_measure text,
  definition text,
  as_of date NOT NULL,
  digest text NOT NULL,
  -- Every record behind it with its revision.
  items jsonb NOT NULL,
  -- Of a single record: its paper, and the unit that answers for it.
  source text,
  confirmed_by text,
  PRIMARY KEY (publication_id, number)
);
