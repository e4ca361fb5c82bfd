-- Projects, their chains and tasks, and the imports of the ledger.

CREATE TABLE project (
  id uuid PRIMARY KEY DEFAULT new_id(),
  code text NOT NULL UNIQUE,
  name text NOT NULL UNIQUE,
  parent_id uuid REFERENCES project,
  category text NOT NULL CHECK (category IN ('PROVINCIALLY_ASSESSED','PILOT','KEY','INTEGRATED')),
  level text NOT NULL CHECK (level IN ('NATIONAL','PROVINCIAL','MUNICIPAL')),
  -- Leader-led projects owe the five duties of every quarter that opens on or after this day.
  leader_led_from date,
  leading_post_id uuid REFERENCES post,
  group_unit_id uuid REFERENCES unit,
  lead_unit_id uuid REFERENCES unit,
  -- The lead unit's section chief for this project, where one is named.
  responsible_post_id uuid REFERENCES post,
  key_point text,
  ended_on date,
  version int NOT NULL DEFAULT 1
);
CREATE INDEX project_lead ON project (lead_unit_id);

-- The chain: who stands where, with the words of the ledger where they are not resolved to a unit.
CREATE TABLE project_party (
  id uuid PRIMARY KEY DEFAULT new_id(),
  project_id uuid NOT NULL REFERENCES project,
  role text NOT NULL CHECK (role IN ('LEADING_OFFICIAL','GROUP','LEAD','RESPONSIBLE','SUPPORTING')),
  unit_id uuid REFERENCES unit,
  post_id uuid REFERENCES post,
  -- A group expression ("各县（市、区）") stays text until a person resolves it; it never becomes a unit.
  expression text,
  -- The words of the ledger, kept when a person or the import resolves them, so that an export writes them again.
  words text,
  position int NOT NULL DEFAULT 0,
  from_day date NOT NULL,
  -- [from_day, to_day); what is replaced on the day it was written leaves an empty range.
  to_day date CHECK (to_day >= from_day),
  CHECK (num_nonnulls(unit_id, post_id, expression) = 1)
);
-- Each holds only what it is asked for: an index of all present rows would look cheap to a planner without statistics.
CREATE INDEX project_party_project ON project_party (project_id) WHERE to_day IS NULL;
CREATE INDEX project_party_unit ON project_party (unit_id) WHERE unit_id IS NOT NULL AND to_day IS NULL;
CREATE INDEX project_party_post ON project_party (post_id) WHERE post_id IS NOT NULL AND to_day IS NULL;

CREATE TABLE task (
  id uuid PRIMARY KEY DEFAULT new_id(),
  project_id uuid REFERENCES project,
  -- LEDGER row, DECISION of a meeting, ASSIGNMENT 临时交办, COORDINATION asked by another unit.
  source text NOT NULL CHECK (source IN ('LEDGER','DECISION','ASSIGNMENT','COORDINATION')),
  -- The ledger's natural key (project, measure, occurrence); for the others where it came from.
  natural_key text UNIQUE,
  origin text,
  matter text NOT NULL,
  deliverable text,
  unit_id uuid NOT NULL REFERENCES unit,
  -- The words of the ledger and the day they state, kept beside the obligation's current date.
  stated_words text,
  stated_on date,
  ledger_year int,
  -- 1 to 4 for the tasks of 每季度末.
  occurrence int,
  -- Where it stands among the tasks of its project.
  position int NOT NULL DEFAULT 0,
  -- Who assigned it: the official in charge of it.
  assigned_by_post_id uuid REFERENCES post,
  result text,
  document_numbers text[] NOT NULL DEFAULT '{}',
  submitted_by_person uuid,
  verdict_words text,
  state text NOT NULL DEFAULT 'ASSIGNED' CHECK (state IN ('ASSIGNED','SUBMITTED','RETURNED','VERIFIED','CANCELLED')),
  percent int NOT NULL DEFAULT 0 CHECK (percent BETWEEN 0 AND 100),
  obligation_id uuid NOT NULL UNIQUE,
  -- For COORDINATION: the obligation whose clock waits for it.
  pauses_obligation_id uuid,
  created_by_person uuid,
  version int NOT NULL DEFAULT 1
);
CREATE INDEX task_project ON task (project_id);
CREATE INDEX task_unit ON task (unit_id);
CREATE INDEX task_ledger ON task (ledger_year, project_id) WHERE source = 'LEDGER';
CREATE INDEX task_waiting ON task (pauses_obligation_id) WHERE pauses_obligation_id IS NOT NULL;

CREATE TABLE task_progress (
  id uuid PRIMARY KEY DEFAULT new_id(),
  task_id uuid NOT NULL REFERENCES task,
  percent int NOT NULL CHECK (percent BETWEEN 0 AND 100),
  note text NOT NULL,
  person_id uuid,
  at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX task_progress_task ON task_progress (task_id, at);

CREATE TABLE ledger_import (
  id uuid PRIMARY KEY DEFAULT new_id(),
  state text NOT NULL DEFAULT 'PARSING' CHECK (state IN ('PARSING','PREVIEW','CONFIRMING','CONFIRMED','REFUSED','DISCARDED')),
  file_name text NOT NULL,
  file_digest text NOT NULL,
  -- Kept only until it is read.
  file bytea,
  year int,
  -- What was read, the comparison with what was held then, and the units and posts that confirming would make.
  ledger jsonb,
  verdicts jsonb,
  proposals jsonb,
  summary jsonb,
  problem jsonb,
  requested_by_person uuid,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  confirmed_at timestamptz,
  version int NOT NULL DEFAULT 1
);
