-- The rules of supervision, cases with their timeline, and slips.

-- The rules as data. A version is never changed; a later one replaces it for what opens from its day on.
CREATE TABLE supervision_policy (
  version int PRIMARY KEY,
  content jsonb NOT NULL,
  -- SHA-256 of the content as PostgreSQL writes it.
  digest text NOT NULL,
  effective_from date NOT NULL,
  reason text NOT NULL,
  created_by_person uuid,
  created_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE FUNCTION supervision_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $fn$
BEGIN
  RAISE EXCEPTION '% on % is refused: it is kept as it was', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$fn$;
CREATE TRIGGER supervision_policy_fixed BEFORE UPDATE OR DELETE OR TRUNCATE ON supervision_policy
  FOR EACH STATEMENT EXECUTE FUNCTION supervision_refuse_change();

INSERT INTO supervision_policy (version, content, digest, effective_from, reason)
SELECT 1, rules, encode(sha256(convert_to(rules::text, 'UTF8')), 'hex'), '2020-01-01', '默认督办规则'
  FROM (SELECT '{"fireAt":"09:00","fireUntil":"18:00","officeHours":[{"from":"08:30","to":"12:00"},{"from":"14:30","to":"18:00"}],"reminders":[{"base":"PLANNED","days":5},{"base":"ACT","days":15},{"base":"ACT","days":5},{"base":"DUE","days":5}],"remindLadder":{"before":2,"overdueAt":1},"officeLadder":{"overdueAt":1},"overdueReminderAt":1,"slip":{"at":3,"holdDefault":3},"firstTier":{"at":8,"slipSentFor":4,"automatic":false},"secondTier":{"count":3,"lateness":10},"approverTerm":3,"rejectionHold":10,"historicRelease":10,"renoticeAfter":2,"handServiceAfter":2,"rectificationFailsAt":3,"defaultTalkTime":"10:00","tiers":{"1":{"recordCheck":3,"check":5,"interviewee":"SECTION_CHIEF","interviewer":"OFFICE_SECTION_CHIEF","approver":"OFFICE_DEPUTY_DIRECTOR","noticeDays":2,"talkWithin":7,"defaultTalkDay":5,"rectification":10,"secondChance":5},"2":{"recordCheck":3,"check":5,"interviewee":"DEPUTY_LEADER","interviewer":"OFFICE_DEPUTY_DIRECTOR","approver":"EXECUTIVE_DEPUTY_DIRECTOR","noticeDays":3,"talkWithin":10,"defaultTalkDay":5,"rectification":15,"secondChance":8},"3":{"recordCheck":3,"check":5,"interviewee":"PRINCIPAL_LEADER","interviewer":null,"approver":"OFFICE_DIRECTOR","noticeDays":5,"talkWithin":15,"defaultTalkDay":8,"rectification":20,"secondChance":10}},"surge":{"floor":50,"share":0.02,"times":3}}'::jsonb AS rules) first;

-- 督办事项: what lags. Rules are pinned when it opens.
CREATE TABLE supervision_case (
  id uuid PRIMARY KEY DEFAULT new_id(),
  obligation_id uuid NOT NULL REFERENCES obligation,
  unit_id uuid NOT NULL REFERENCES unit,
  project_id uuid,
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN','PAUSED','CLOSED')),
  outcome text CHECK (outcome IN ('FULFILLED','REDATED','EXCUSED','VOID','EXHAUSTED')),
  -- As the office sees it; an unsigned proposal counts. Others see what was signed (interview.signed_at).
  tier int NOT NULL DEFAULT 0 CHECK (tier BETWEEN 0 AND 3),
  round int NOT NULL DEFAULT 0,
  policy_version int NOT NULL REFERENCES supervision_policy,
  calendar_version int NOT NULL REFERENCES calendar_version,
  -- The run of the obligation's date under which it opened.
  date_run int NOT NULL,
  opened_on date NOT NULL DEFAULT app_today(),
  -- Why the clock stands while PAUSED.
  pause_reason text,
  -- A tier decided upon that could not be proposed yet, and why.
  pending_tier int CHECK (pending_tier BETWEEN 1 AND 3),
  pending_trigger text,
  pending_reason text,
  closed_on date,
  version int NOT NULL DEFAULT 1,
  CHECK ((state = 'CLOSED') = (outcome IS NOT NULL)),
  CHECK ((pending_tier IS NULL) = (pending_trigger IS NULL))
);
CREATE UNIQUE INDEX supervision_case_open ON supervision_case (obligation_id) WHERE state <> 'CLOSED';
CREATE INDEX supervision_case_obligation ON supervision_case (obligation_id);
CREATE INDEX supervision_case_unit ON supervision_case (unit_id, state);
CREATE INDEX supervision_case_project ON supervision_case (project_id);
CREATE INDEX supervision_case_day ON supervision_case (opened_on DESC, id DESC);

-- What the engine and people did, in order, with its grounds (查看依据). Steps before a case opened have no case.
CREATE TABLE case_step (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id uuid NOT NULL DEFAULT new_id() UNIQUE,
  obligation_id uuid NOT NULL REFERENCES obligation,
  case_id uuid REFERENCES supervision_case,
  interview_id uuid,
  -- What happened: REMINDED, SLIP_SENT, INTERVIEW_SIGNED …
  kind text NOT NULL,
  -- The clause of the policy that it rests on.
  clause text NOT NULL,
  -- Set for what the clock causes.
  rung text,
  date_run int NOT NULL,
  -- Of an unsigned proposal: shown to the office alone.
  office_only boolean NOT NULL DEFAULT false,
  lateness int NOT NULL DEFAULT 0,
  dates jsonb NOT NULL DEFAULT '{}',
  policy_version int NOT NULL,
  calendar_version int NOT NULL,
  why jsonb NOT NULL DEFAULT '{}',
  -- [{postId, title, role, personId, name, as, onBehalfOf, why}]
  people jsonb NOT NULL DEFAULT '[]',
  notice_keys text[] NOT NULL DEFAULT '{}',
  actor_name text NOT NULL,
  actor_person uuid,
  offline jsonb,
  on_day date NOT NULL DEFAULT app_today(),
  at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX case_step_obligation ON case_step (obligation_id, number);
CREATE INDEX case_step_day ON case_step (on_day, number);
CREATE TRIGGER case_step_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON case_step
  FOR EACH STATEMENT EXECUTE FUNCTION supervision_refuse_change();

-- What fired, once; the key holds the run of the date. Rungs missed in an outage for which a later one stands have no day.
CREATE TABLE fired_rung (
  obligation_id uuid NOT NULL REFERENCES obligation,
  key text NOT NULL,
  fired_on date,
  PRIMARY KEY (obligation_id, key)
);

-- Serial numbers of slips by quarter: 催办2026-3-012. Not a document number.
CREATE TABLE slip_serial (
  year int NOT NULL,
  quarter int NOT NULL,
  last int NOT NULL,
  PRIMARY KEY (year, quarter)
);

CREATE TABLE urging_slip (
  id uuid PRIMARY KEY DEFAULT new_id(),
  serial text NOT NULL UNIQUE,
  obligation_id uuid NOT NULL REFERENCES obligation,
  case_id uuid NOT NULL REFERENCES supervision_case,
  date_run int NOT NULL,
  state text NOT NULL DEFAULT 'PREPARED' CHECK (state IN ('PREPARED','HELD','SENT','DROPPED')),
  prepared_on date NOT NULL DEFAULT app_today(),
  -- When it goes out by itself.
  send_on date NOT NULL,
  -- Held by the office's section chief; goes out on the next day allowed after it.
  hold_until date,
  hold_reason text,
  held_by_person uuid,
  -- 已电话沟通
  called_on date,
  called_by_person uuid,
  called_words text,
  sent_on date,
  -- What it asks for: an answer by this day.
  answer_by date,
  dropped_on date,
  version int NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX urging_slip_live ON urging_slip (obligation_id, date_run) WHERE state <> 'DROPPED';
CREATE INDEX urging_slip_of ON urging_slip (obligation_id, id);
CREATE INDEX urging_slip_waiting ON urging_slip (prepared_on, id) WHERE state IN ('PREPARED','HELD');
CREATE INDEX urging_slip_case ON urging_slip (case_id);

-- A storm that waits for a human: a sweep that would open more cases than is usual.
CREATE TABLE surge_hold (
  id uuid PRIMARY KEY DEFAULT new_id(),
  held_at timestamptz NOT NULL DEFAULT app_now(),
  would_open int NOT NULL,
  active_obligations int NOT NULL,
  -- What was due then may pass.
  released_at timestamptz,
  released_by_person uuid,
  reason text
);
CREATE UNIQUE INDEX surge_hold_open ON surge_hold ((true)) WHERE released_at IS NULL;
