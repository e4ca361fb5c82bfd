-- Hard problems of reform (改革难题): who had one, who solves it by when, and who confirmed that it is solved.

CREATE TABLE problem (
  id uuid PRIMARY KEY DEFAULT new_id(),
  title text NOT NULL,
  origin text NOT NULL CHECK (origin IN ('RESEARCH','INSPECTION','UNIT','MEETING','INSTRUCTION','MASSES')),
  -- The matter of the five in whose record it was found, or that solved it.
  source_duty_id uuid,
  -- The same find makes no second problem.
  source_key text UNIQUE,
  project_id uuid REFERENCES project,
  who_had_it_unit_id uuid REFERENCES unit,
  -- Of whoever is no unit, in words; of a natural person 群众, or how many.
  who_had_it_words text,
  -- A natural person's name and telephone, sealed; null where there is none, or once it was erased.
  person_sealed bytea,
  person_erased_on date,
  owner_unit_id uuid REFERENCES unit,
  cause text,
  solvable_by text CHECK (solvable_by IN ('UNIT','CITY','PROVINCE','NATION')),
  -- 提请上级: the letter that put it to a higher level.
  letter_number text,
  letter_on date,
  due_on date,
  obligation_id uuid REFERENCES obligation,
  solution text,
  effects jsonb NOT NULL DEFAULT '[]',
  solved_by_person uuid REFERENCES person,
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN','SOLVING','SOLVED','CONFIRMED','DISPUTED','VOID')),
  -- The day from which that is so.
  state_on date NOT NULL,
  confirmed_how text CHECK (confirmed_how IN ('ONLINE','CALL','VISIT','PAPER')),
  confirmed_words text,
  confirmed_by_person uuid REFERENCES person,
  reported_by_unit_id uuid REFERENCES unit,
  reported_by_person uuid REFERENCES person,
  reported_on date NOT NULL DEFAULT app_today(),
  natural_key text NOT NULL,
  version int NOT NULL DEFAULT 1,
  CHECK ((who_had_it_unit_id IS NULL) <> (who_had_it_words IS NULL)),
  CHECK (person_sealed IS NULL OR (who_had_it_words IS NOT NULL AND person_erased_on IS NULL)),
  CHECK ((state = 'CONFIRMED') = (confirmed_how IS NOT NULL)),
  CHECK (state IN ('OPEN','VOID') OR (owner_unit_id IS NOT NULL AND due_on IS NOT NULL)),
  CHECK ((letter_number IS NULL) = (letter_on IS NULL))
);
CREATE UNIQUE INDEX problem_natural_key ON problem (natural_key) WHERE state <> 'VOID';
CREATE INDEX problem_owner ON problem (owner_unit_id);
CREATE INDEX problem_who_had_it ON problem (who_had_it_unit_id);
CREATE INDEX problem_reported ON problem (reported_by_unit_id);
CREATE INDEX problem_project ON problem (project_id);
CREATE INDEX problem_state ON problem (state, state_on, id);
CREATE INDEX problem_source ON problem (source_duty_id);
CREATE INDEX problem_title_grams ON problem USING gin (search_grams(title));
CREATE INDEX problem_person ON problem (state_on) WHERE person_sealed IS NOT NULL;

-- What became of a problem, step by step: states with their days, new dates with their reasons.
CREATE TABLE problem_step (
  id uuid PRIMARY KEY DEFAULT new_id(),
  problem_id uuid NOT NULL REFERENCES problem,
  act text NOT NULL,
  -- The state after it.
  state text NOT NULL,
  -- The day that counts for it: of a confirmation by telephone, that of the call.
  happened_on date NOT NULL,
  due_on date,
  words text,
  person_id uuid REFERENCES person,
  made_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX problem_step_of ON problem_step (problem_id, made_at, id);

-- Whoever owns a problem owes its solution. The kinds that stand are kept, whichever they are.
DO $do$
DECLARE
  rule text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO rule FROM pg_constraint WHERE conname = 'obligation_kind_check';
  ALTER TABLE obligation DROP CONSTRAINT obligation_kind_check;
  EXECUTE 'ALTER TABLE obligation ADD CONSTRAINT obligation_kind_check ' || replace(rule, 'ARRAY[', 'ARRAY[''PROBLEM''::text, ');
END
$do$;
