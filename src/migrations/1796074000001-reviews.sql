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

-- A year has one of each; an issued one is mended, or told anew with later data, by another that names it.
CREATE UNIQUE INDEX publication_review ON publication (kind, year)
 WHERE kind IN ('ANNUAL_REVIEW','ANNUAL_REPORT') AND state <> 'VOID' AND corrects IS NULL;

CREATE TABLE review (
  publication_id uuid PRIMARY KEY REFERENCES publication,
  -- By which template it was drafted.
  template_name text NOT NULL,
  -- 未写入及原因: sentences of the template that could not be said.
  not_written jsonb NOT NULL DEFAULT '[]',
  -- The day as of which its numbers were read when it went to be checked; from then on they are held against that day.
  read_on date
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

-- 保密审查, 公开审核, and the names of leaders looked through: each of the text as it then was.
CREATE TABLE review_step (
  id uuid PRIMARY KEY DEFAULT new_id(),
  publication_id uuid NOT NULL REFERENCES review,
  step text NOT NULL CHECK (step IN ('SECRECY','PUBLICITY','LEADERS')),
  text_digest text NOT NULL,
  by_person uuid NOT NULL REFERENCES person,
  made_on date NOT NULL DEFAULT app_today(),
  -- 拟公开内容, 审查意见, 依据.
  content text,
  opinion text,
  basis text,
  -- Who publishes it, where, and under which number that is registered.
  publisher text,
  place text,
  register_number text,
  UNIQUE (publication_id, step, text_digest),
  CHECK ((step = 'SECRECY') = (content IS NOT NULL AND basis IS NOT NULL)),
  CHECK ((step = 'PUBLICITY') = (publisher IS NOT NULL AND place IS NOT NULL AND register_number IS NOT NULL)),
  CHECK ((step = 'LEADERS') = (opinion IS NULL))
);

-- 保密审查员: who was named by whom, one at a time.
CREATE TABLE secrecy_reviewer (
  id uuid PRIMARY KEY DEFAULT new_id(),
  person_id uuid NOT NULL REFERENCES person,
  named_by_person uuid NOT NULL REFERENCES person,
  named_on date NOT NULL DEFAULT app_today(),
  current boolean NOT NULL DEFAULT true,
  CHECK (person_id <> named_by_person)
);
CREATE UNIQUE INDEX secrecy_reviewer_current ON secrecy_reviewer (current) WHERE current;

CREATE TRIGGER review_stays BEFORE INSERT OR UPDATE OR DELETE ON review FOR EACH ROW EXECUTE FUNCTION keep_part_of_issued();
CREATE TRIGGER review_block_stays BEFORE INSERT OR UPDATE OR DELETE ON review_block FOR EACH ROW EXECUTE FUNCTION keep_part_of_issued();
CREATE TRIGGER review_number_stays BEFORE INSERT OR UPDATE OR DELETE ON review_number FOR EACH ROW EXECUTE FUNCTION keep_part_of_issued();
CREATE TRIGGER review_step_stays BEFORE INSERT OR UPDATE OR DELETE ON review_step FOR EACH ROW EXECUTE FUNCTION keep_part_of_issued();
