-- 统计口径: by which rules the office counts a year, from which year on; a later word on the same year goes before an earlier one, nothing is written over.
CREATE TABLE counting_rule (
  id uuid PRIMARY KEY DEFAULT new_id(),
  from_year int NOT NULL CHECK (from_year BETWEEN 2000 AND 2200),
  -- 前列: a share (1 of so many) of those compared, or so many places.
  front_by text NOT NULL CHECK (front_by IN ('SHARE','PLACE')),
  front_limit int NOT NULL CHECK (front_limit BETWEEN 1 AND 100),
  -- An item of information that several took over: once, at its highest level, or each time.
  adoptions text NOT NULL CHECK (adoptions IN ('HIGHEST','EACH')),
  -- The document that says so.
  basis text NOT NULL CHECK (length(basis) BETWEEN 1 AND 200),
  set_on date NOT NULL DEFAULT app_today(),
  CHECK (front_by <> 'SHARE' OR front_limit >= 2)
);
