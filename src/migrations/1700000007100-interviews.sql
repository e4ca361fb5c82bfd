-- Interviews and their items.

-- One talk of one post with another at one tier. Nobody outside the office sees a row before it is signed.
CREATE TABLE interview (
  id uuid PRIMARY KEY DEFAULT new_id(),
  tier int NOT NULL CHECK (tier BETWEEN 1 AND 3),
  round int NOT NULL,
  interviewee_post_id uuid NOT NULL REFERENCES post,
  interviewer_post_id uuid NOT NULL REFERENCES post,
  -- The unit of the interviewee's post.
  unit_id uuid NOT NULL REFERENCES unit,
  policy_version int NOT NULL REFERENCES supervision_policy,
  calendar_version int NOT NULL REFERENCES calendar_version,
  state text NOT NULL CHECK (state IN
    ('PROPOSED','REJECTED','ISSUED','ACKNOWLEDGED','UNSERVED','TALKED','RECTIFIED','CLOSED','FAILED','EXHAUSTED','VOID','WAIVED')),
  -- LADDER, COUNT, OUTCOME, AFTER_HOLD, AFTER_INTERVIEW, PERSON
  cause text NOT NULL,
  cause_reason text,
  -- Who proposed it, where a person did: he does not sign it.
  proposed_by_person uuid,
  proposed_on date NOT NULL,
  approval_due_on date NOT NULL,
  approver_reminded_on date,
  signed_on date,
  signed_by_person uuid,
  signed_by_post uuid,
  noticed_on date,
  addressee_id uuid,
  acknowledged_on date,
  acknowledged_by_person uuid,
  renoticed_on date,
  hand_service_asked_on date,
  talk_on date,
  talk_time text,
  place text,
  talk_by date,
  term_reminded_on date,
  unserved_on date,
  suspended_since date,
  talked_on date,
  record_check_by date,
  record_check text CHECK (record_check IN ('OPEN','CONFIRMED','UNOBJECTED','OBJECTED')),
  ended_on date,
  -- 约谈2026-007; given with the signature. Not a document number.
  serial text UNIQUE,
  -- How it was served by hand: {servedOn, how, takenBy}.
  service jsonb,
  -- What the unit said in writing before the talk.
  explanation text,
  -- {place, participants, points, explanation, talkedTime}
  record jsonb,
  -- The unit's objection to the record; stays beside it.
  objection text,
  -- {fault, reason} of a talk that did not take place; {reason, documentNumber} of a waiver; words of a rejection.
  outcome jsonb,
  next_at timestamptz,
  quarantined_at timestamptz,
  version int NOT NULL DEFAULT 1,
  CHECK (interviewee_post_id <> interviewer_post_id)
);
CREATE UNIQUE INDEX interview_open ON interview (interviewee_post_id, interviewer_post_id, tier) WHERE ended_on IS NULL;
CREATE UNIQUE INDEX interview_round ON interview (interviewee_post_id, interviewer_post_id, tier, round);
CREATE INDEX interview_live ON interview (next_at) WHERE ended_on IS NULL AND quarantined_at IS NULL;
CREATE INDEX interview_unit ON interview (unit_id, proposed_on);
CREATE INDEX interview_day ON interview (proposed_on DESC, id DESC);

-- One case in an interview, with its own demand, date, report and verdict.
CREATE TABLE interview_item (
  id uuid PRIMARY KEY DEFAULT new_id(),
  interview_id uuid NOT NULL REFERENCES interview,
  case_id uuid NOT NULL REFERENCES supervision_case,
  obligation_id uuid NOT NULL REFERENCES obligation,
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN','TALKED','RECTIFIED','CLOSED','FAILED','VOID','WAIVED')),
  joined_on date NOT NULL DEFAULT app_today(),
  demand text,
  commitment text,
  due_on date,
  reported_on date,
  reporter_id uuid,
  report text,
  check_by date,
  failed_checks int NOT NULL DEFAULT 0,
  -- {met, words, newDate, on, by} of the latest check.
  verdict jsonb,
  suspended_since date,
  ended_on date,
  UNIQUE (interview_id, case_id)
);
CREATE INDEX interview_item_case ON interview_item (case_id);
CREATE INDEX interview_item_obligation ON interview_item (obligation_id) WHERE ended_on IS NULL;

CREATE INDEX interview_quarantined ON interview (id) WHERE quarantined_at IS NOT NULL;
CREATE INDEX obligation_quarantined ON obligation (id) WHERE quarantined_at IS NOT NULL;

CREATE TABLE interview_serial (
  year int PRIMARY KEY,
  last int NOT NULL
);
