-- What an issued bulletin said in numbers, and what a unit asks for beside its line.
ALTER TABLE publication_line ADD COLUMN asks text;
CREATE TABLE publication_figure (
  publication_id uuid NOT NULL REFERENCES publication,
  position int NOT NULL,
  count_id text NOT NULL,
  -- Of the month and of the year to its data day.
  of_month int NOT NULL,
  of_year int NOT NULL,
  PRIMARY KEY (publication_id, position)
);
CREATE TRIGGER publication_figure_stays BEFORE INSERT OR UPDATE OR DELETE ON publication_figure FOR EACH ROW EXECUTE FUNCTION keep_part_of_issued();

-- 挂牌与摘牌 as they were said.
CREATE TABLE publication_listing (
  publication_id uuid NOT NULL REFERENCES publication,
  position int NOT NULL,
  listing_id uuid NOT NULL REFERENCES listing,
  act text NOT NULL CHECK (act IN ('LISTED','DELISTED')),
  on_day date NOT NULL,
  title text NOT NULL,
  -- Only of what was made public.
  unit_name text,
  PRIMARY KEY (publication_id, position)
);
CREATE TRIGGER publication_listing_stays BEFORE INSERT OR UPDATE OR DELETE ON publication_listing FOR EACH ROW EXECUTE FUNCTION keep_part_of_issued();

-- A month for which a bulletin is owed has its row from the first working day after it; how it ends otherwise is said with a reason.
ALTER TABLE bulletin_month
  ADD COLUMN id uuid NOT NULL DEFAULT new_id() UNIQUE,
  ALTER COLUMN outcome DROP NOT NULL,
  ALTER COLUMN words DROP NOT NULL,
  ADD CONSTRAINT bulletin_month_reason_check CHECK ((outcome IS NULL) = (words IS NULL));
