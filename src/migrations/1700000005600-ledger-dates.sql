-- Dates that an import asks for instead of writing them.

-- Who confirmed it, with the posts that he held then: {personId, name, posts}.
ALTER TABLE ledger_import ADD COLUMN confirmed_by jsonb;

CREATE TABLE ledger_date_change (
  id uuid PRIMARY KEY DEFAULT new_id(),
  import_id uuid NOT NULL REFERENCES ledger_import,
  -- Which decision of the import's request: 1 a deputy director's, 2 the executive deputy director's.
  step int NOT NULL CHECK (step IN (1,2)),
  row_number int NOT NULL,
  task_id uuid NOT NULL REFERENCES task,
  obligation_id uuid NOT NULL REFERENCES obligation,
  -- Why it takes another person's word: INTERVIEW, PROPOSAL, SLIP, CASE, OVERDUE, GRANTED, NEARER.
  ground text NOT NULL,
  from_day date NOT NULL,
  to_day date NOT NULL,
  -- What the ledger states; written with the date.
  stated_words text NOT NULL,
  stated_on date NOT NULL,
  -- The run of the date that it would replace: once another date is current, the row has lapsed.
  date_run int NOT NULL,
  state text NOT NULL DEFAULT 'PENDING' CHECK (state IN ('PENDING','APPROVED','REJECTED','LAPSED')),
  -- FINISHED, REDATED meanwhile, REPLACED by a later import, or WITHDRAWN by whoever asked.
  lapsed text CHECK (lapsed IN ('FINISHED','REDATED','REPLACED','WITHDRAWN')),
  ended_on date,
  version int NOT NULL DEFAULT 1,
  CHECK ((state = 'LAPSED') = (lapsed IS NOT NULL)),
  CHECK ((state = 'PENDING') = (ended_on IS NULL))
);
CREATE UNIQUE INDEX ledger_date_change_pending ON ledger_date_change (obligation_id) WHERE state = 'PENDING';
CREATE INDEX ledger_date_change_import ON ledger_date_change (import_id, row_number, id);
