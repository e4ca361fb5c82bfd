-- 改革工作通报 of a month: its lines are frozen as they were true, its text is written by hand; what is not issued is the office's alone.
CREATE TABLE publication (
  id uuid PRIMARY KEY DEFAULT new_id(),
  kind text NOT NULL DEFAULT 'BULLETIN' CHECK (kind IN ('BULLETIN')),
  -- The last day of the month that it covers; what it says is as at the end of that day.
  data_day date NOT NULL CHECK (extract(month FROM data_day + 1) <> extract(month FROM data_day)),
  state text NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT','CHECKING','APPROVING','ISSUED','VOID')),
  drafted_by_person uuid REFERENCES person,
  drafted_on date NOT NULL DEFAULT app_today(),
  -- Why it is void.
  words text,
  version int NOT NULL DEFAULT 1,
  CHECK ((state = 'VOID') = (words IS NOT NULL))
);
CREATE UNIQUE INDEX publication_of_month ON publication (kind, data_day) WHERE state <> 'VOID';

CREATE TABLE publication_line (
  id uuid PRIMARY KEY DEFAULT new_id(),
  publication_id uuid NOT NULL REFERENCES publication,
  obligation_id uuid NOT NULL REFERENCES obligation,
  unit_id uuid NOT NULL REFERENCES unit,
  -- 已报送、审核中: filed late, and not yet read by the office.
  place text NOT NULL CHECK (place IN ('LINE','UNDER_REVIEW')),
  -- As they were when the line was drawn up.
  position int NOT NULL,
  title text NOT NULL,
  due_on date NOT NULL,
  days_late int NOT NULL CHECK (days_late > 0),
  reason text,
  -- A hand took it out; it stays out when the lines are read anew.
  left_out boolean NOT NULL DEFAULT false,
  UNIQUE (publication_id, obligation_id)
);

CREATE TABLE publication_text (
  publication_id uuid NOT NULL REFERENCES publication,
  part text NOT NULL CHECK (part IN ('OVERALL','DONE_WELL','LAGGING','LISTINGS','FOR_LEADERS','NEXT_MONTH')),
  body text NOT NULL,
  PRIMARY KEY (publication_id, part)
);
