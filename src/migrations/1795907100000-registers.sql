-- Registers: what the year brought forth, reported and confirmed.

-- What was achieved, by whom, when, with which proof: one table for every register.
CREATE TABLE register_entry (
  id uuid PRIMARY KEY DEFAULT new_id(),
  -- A definition of registers/definitions/domain each.
  kind text NOT NULL,
  -- The year in which it counts: that of happened_on.
  year int NOT NULL,
  title text,
  -- The title without marks and blanks: entries that may be the same thing.
  title_key text,
  -- What makes it the same entry as another of its kind; null where the kind says nothing of it.
  natural_key text,
  unit_id uuid REFERENCES unit,
  joint_unit_ids uuid[] NOT NULL DEFAULT '{}',
  happened_on date,
  level text CHECK (level IN ('NATIONAL','PROVINCIAL','MUNICIPAL','COUNTY')),
  summary text,
  project_id uuid REFERENCES project,
  task_id uuid REFERENCES task,
  domain text,
  may_publish boolean,
  proofs jsonb NOT NULL DEFAULT '[]',
  -- The kind's own fields, written and read through its definition.
  fields jsonb NOT NULL DEFAULT '{}',
  off_system boolean NOT NULL DEFAULT false,
  -- 线下1, 线下2 …
  off_system_number int,
  state text NOT NULL DEFAULT 'REPORTED' CHECK (state IN ('REPORTED','CONFIRMED','RETURNED','WITHDRAWN')),
  publicity text NOT NULL DEFAULT 'INTERNAL' CHECK (publicity IN ('INTERNAL','COUNTED','PUBLIC')),
  -- The number of the revision that stands here, and of the correction that waits beside it.
  revision int NOT NULL DEFAULT 1,
  waiting_revision int,
  -- 代为录入: by whom of the unit it was looked at.
  on_behalf boolean NOT NULL DEFAULT false,
  entry_confirmed_by_person uuid REFERENCES person,
  entry_confirmed_on date,
  reported_on date NOT NULL,
  reported_by_person uuid REFERENCES person,
  confirmed_on date,
  confirmed_by_person uuid REFERENCES person,
  released_on date,
  released_by_person uuid REFERENCES person,
  withdrawn_on date,
  withdrawn_by_person uuid REFERENCES person,
  merged_into_id uuid REFERENCES register_entry,
  -- The words of the latest verdict or of the withdrawal.
  words text,
  -- The file in which it came.
  import_id uuid,
  -- The subject of the obligation to verify that waits for it: itself, or the file in which it came.
  verification_id uuid NOT NULL,
  -- By what lists are sorted: happened_on, or the last day of the year.
  sort_on date NOT NULL,
  version int NOT NULL DEFAULT 1,
  CHECK (CASE WHEN off_system THEN num_nonnulls(title, natural_key, unit_id, happened_on, summary, project_id, task_id) = 0 AND off_system_number IS NOT NULL
              ELSE num_nulls(title, title_key, unit_id, happened_on) = 0 AND off_system_number IS NULL END),
  CHECK (happened_on IS NULL OR extract(year FROM happened_on) = year),
  CHECK ((confirmed_on IS NOT NULL) OR state <> 'CONFIRMED'),
  CHECK ((withdrawn_on IS NOT NULL) = (state = 'WITHDRAWN'))
);
CREATE UNIQUE INDEX register_entry_key ON register_entry (kind, natural_key) WHERE state <> 'WITHDRAWN';
CREATE UNIQUE INDEX register_entry_off_system ON register_entry (kind, year, off_system_number) WHERE off_system;
CREATE INDEX register_entry_happened ON register_entry (kind, sort_on, id);
CREATE INDEX register_entry_reported ON register_entry (kind, reported_on, id);
CREATE INDEX register_entry_counted ON register_entry (kind, year, unit_id) WHERE state = 'CONFIRMED';
CREATE INDEX register_entry_waiting ON register_entry (reported_on, id) WHERE state = 'REPORTED' OR waiting_revision IS NOT NULL;
CREATE INDEX register_entry_of_verification ON register_entry (verification_id) WHERE state = 'REPORTED' OR waiting_revision IS NOT NULL;
CREATE INDEX register_entry_unit ON register_entry (unit_id, reported_on, id);
CREATE INDEX register_entry_joint ON register_entry USING gin (joint_unit_ids);
CREATE INDEX register_entry_project ON register_entry (project_id);
CREATE INDEX register_entry_task ON register_entry (task_id);
CREATE INDEX register_entry_title ON register_entry (kind, year, title_key);
CREATE INDEX register_entry_words ON register_entry USING gin (search_grams(title)) WHERE title IS NOT NULL;
CREATE INDEX register_entry_import ON register_entry (import_id) WHERE import_id IS NOT NULL;

-- Every content that an entry had or was to have, with who wrote it and who decided on it. Never changed but for the decision.
CREATE TABLE register_revision (
  entry_id uuid NOT NULL REFERENCES register_entry,
  number int NOT NULL,
  -- WAITING for a second person, CONFIRMED, RETURNED, or REPLACED by a later report.
  state text NOT NULL CHECK (state IN ('WAITING','CONFIRMED','RETURNED','REPLACED')),
  -- Of a correction: what was confirmed is written anew.
  corrects boolean NOT NULL,
  reason text,
  -- The whole row as it was written.
  content jsonb NOT NULL,
  person_id uuid REFERENCES person,
  post_id uuid REFERENCES post,
  -- Where a deputy wrote: the holder of the post for which he acted.
  for_person_id uuid REFERENCES person,
  written_on date NOT NULL,
  decided_on date,
  decided_by_person uuid REFERENCES person,
  words text,
  PRIMARY KEY (entry_id, number)
);
