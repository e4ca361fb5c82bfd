-- What others than the lead unit add to its duties: the office on its behalf, and the responsible units.

-- 代为录入: what the office entered for the unit; the unit confirms each entry once.
CREATE TABLE duty_entry (
  id uuid PRIMARY KEY DEFAULT new_id(),
  duty_id uuid NOT NULL REFERENCES duty,
  act text NOT NULL CHECK (act IN ('PLAN','HOLD','FILING','EXTENSION','EXEMPTION')),
  entered_by_person uuid REFERENCES person,
  entered_at timestamptz NOT NULL DEFAULT app_now(),
  confirmed_by_person uuid REFERENCES person,
  confirmed_at timestamptz
);
CREATE INDEX duty_entry_duty ON duty_entry (duty_id);

-- 责任单位补充: a paragraph of a responsible unit beside what the lead unit files.
CREATE TABLE duty_paragraph (
  id uuid PRIMARY KEY DEFAULT new_id(),
  duty_id uuid NOT NULL REFERENCES duty,
  unit_id uuid NOT NULL REFERENCES unit,
  text text NOT NULL,
  written_by_person uuid REFERENCES person,
  written_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX duty_paragraph_duty ON duty_paragraph (duty_id);
