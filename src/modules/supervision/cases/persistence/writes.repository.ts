import { arrayOf, arraysOf } from '../../../../platform/database/arrays.js';
import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Day, Instant } from '../../../../shared-kernel/dates.js';
import type { Tier } from '../../policy/domain/policy.js';
import type { StepPerson } from './case-step.row.js';
import type { RaiseGround } from '../domain/raise-grounds.js';
import type { CaseOutcome, TierTrigger } from '../domain/watched.js';

/** One entry of the timeline. */
export interface NewStep {
  readonly obligation_id: string;
  readonly case_id: string | null;
  readonly interview_id?: string | null;
  readonly kind: string;
  readonly clause: string;
  readonly rung?: string | null;
  readonly date_run: number;
  readonly office_only?: boolean;
  readonly lateness: number;
  readonly dates: Readonly<Record<string, unknown>>;
  readonly policy_version: number;
  readonly calendar_version: number;
  readonly why?: Readonly<Record<string, unknown>>;
  readonly people?: readonly StepPerson[];
  readonly notice_keys?: readonly string[];
  readonly offline?: object | null;
  /** Of what a person raised. */
  readonly ground?: RaiseGround | null;
}

/** Ids made by the database, ascending: what is written in their order is listed in it. */
export async function newIds(tx: Tx, count: number): Promise<string[]> {
  if (count === 0) return [];
  const rows = await tx.query<{ id: string }>('SELECT new_id() AS id FROM generate_series(1, $1)', [count]);
  return rows.map((row) => row.id).sort();
}

/** Facts of a timeline, each once: of a batch most say the same, and each is read but once. */
class Facts {
  private readonly places = new Map<string, number>();

  /** Its place, from 1; null where there is nothing. */
  place(fact: object | null | undefined): number | null {
    if (fact == null) return null;
    const text = JSON.stringify(fact);
    const place = this.places.get(text) ?? this.places.size + 1;
    this.places.set(text, place);
    return place;
  }

  all(): string {
    return arrayOf([...this.places.keys()]);
  }
}

/** Between the keys of a step's notices. */
const BETWEEN = '\u001f';

/** In the order of the statement's parameters. */
const stepReaders = (facts: Facts): readonly ((step: NewStep) => string | number | boolean | null | undefined)[] => [
  (step) => step.obligation_id,
  (step) => step.case_id,
  (step) => step.interview_id,
  (step) => step.kind,
  (step) => step.clause,
  (step) => step.rung,
  (step) => step.date_run,
  (step) => step.office_only ?? false,
  (step) => step.lateness,
  (step) => facts.place(step.dates),
  (step) => step.policy_version,
  (step) => step.calendar_version,
  (step) => facts.place(step.why),
  (step) => facts.place(step.people),
  (step) => step.notice_keys?.join(BETWEEN),
  (step) => facts.place(step.offline),
  (step) => step.ground,
];

/** Appends to the timelines, in the order given. Of a case that is hidden nobody but the office reads what was written meanwhile. */
export async function appendSteps(tx: Tx, actor: Actor, steps: readonly NewStep[]): Promise<void> {
  if (steps.length === 0) return;
  const facts = new Facts();
  const columns = arraysOf(steps, stepReaders(facts));
  await tx.execute(
    `INSERT INTO case_step (obligation_id, case_id, interview_id, kind, clause, rung, date_run, office_only, lateness, dates,
       policy_version, calendar_version, why, people, notice_keys, offline, ground, actor_name, actor_person, on_day, at)
     SELECT s.obligation_id, s.case_id, s.interview_id, s.kind, s.clause, s.rung, s.date_run,
       s.office_only OR EXISTS (SELECT FROM supervision_case c WHERE c.id = s.case_id AND c.hidden), s.lateness,
       ($4::jsonb[])[s.dates], s.policy_version, s.calendar_version, coalesce(($4::jsonb[])[s.why], '{}'), coalesce(($4::jsonb[])[s.people], '[]'),
       coalesce(string_to_array(s.notice_keys, $3), '{}'), ($4::jsonb[])[s.offline], s.ground, $1, $2, clock.today, clock.now
     FROM unnest($5::uuid[], $6::uuid[], $7::uuid[], $8::text[], $9::text[], $10::text[], $11::int[], $12::boolean[], $13::int[], $14::int[],
         $15::int[], $16::int[], $17::int[], $18::int[], $19::text[], $20::int[], $21::text[]) WITH ORDINALITY
       s(obligation_id, case_id, interview_id, kind, clause, rung, date_run, office_only, lateness, dates,
         policy_version, calendar_version, why, people, notice_keys, offline, ground, place)
       -- Asked once: as the columns' defaults the clock would be asked for every row.
       CROSS JOIN (SELECT app_now() AS now, app_today() AS today OFFSET 0) clock
     ORDER BY s.place`,
    [actor.name, actor.personId, BETWEEN, facts.all(), ...columns],
  );
}

/** A rung that fired, or for which a later one stands (`on` is null). */
export interface NewRung {
  readonly obligation_id: string;
  readonly key: string;
  readonly fired_on: Day | null;
}

/** Remembers rungs; one that fired before is an error, for nothing fires twice. */
export async function insertRungs(tx: Tx, rungs: readonly NewRung[]): Promise<void> {
  if (rungs.length === 0) return;
  await tx.execute(
    `INSERT INTO fired_rung (obligation_id, key, fired_on) SELECT * FROM unnest($1::uuid[], $2::text[], $3::date[])`,
    arraysOf(rungs, [(rung) => rung.obligation_id, (rung) => rung.key, (rung) => rung.fired_on]),
  );
}

/** A case that opens. */
export interface NewCase {
  readonly id: string;
  readonly obligation_id: string;
  readonly unit_id: string;
  readonly project_id: string | null;
  readonly policy_version: number;
  readonly calendar_version: number;
  readonly date_run: number;
}

export async function insertCases(tx: Tx, cases: readonly NewCase[]): Promise<void> {
  if (cases.length === 0) return;
  await tx.execute(
    `INSERT INTO supervision_case (id, obligation_id, unit_id, project_id, policy_version, calendar_version, date_run)
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS c(id uuid, obligation_id uuid, unit_id uuid, project_id uuid, policy_version int, calendar_version int, date_run int)`,
    [JSON.stringify(cases)],
  );
}

/** What becomes of an open case. */
export interface CaseChange {
  readonly id: string;
  readonly state: 'OPEN' | 'PAUSED' | 'CLOSED';
  readonly outcome: CaseOutcome | null;
  readonly pause_reason: string | null;
}

export async function changeCases(tx: Tx, changes: readonly CaseChange[]): Promise<void> {
  if (changes.length === 0) return;
  await tx.execute(
    `UPDATE supervision_case c SET state = n.state, outcome = n.outcome, pause_reason = n.pause_reason,
        closed_on = CASE WHEN n.state = 'CLOSED' THEN app_today() END, version = c.version + 1
       FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, state text, outcome text, pause_reason text)
      WHERE c.id = n.id AND c.state <> 'CLOSED'`,
    [JSON.stringify(changes)],
  );
}

/** The case's third tier has failed; it stays open. */
export async function markExhausted(tx: Tx, caseId: string): Promise<void> {
  await tx.execute(
    `UPDATE supervision_case SET exhausted_on = app_today(), version = version + 1 WHERE id = $1 AND state <> 'CLOSED'`,
    [caseId],
  );
}

/** Cases that are proposed at a tier, or stand at one again: what was pending is done. */
export async function setCaseTiers(
  tx: Tx,
  cases: readonly { readonly id: string; readonly tier: 0 | Tier; readonly round: number }[],
): Promise<void> {
  if (cases.length === 0) return;
  await tx.execute(
    `UPDATE supervision_case c SET tier = n.tier, round = n.round, pending_tier = NULL, pending_trigger = NULL, pending_reason = NULL, version = c.version + 1
       FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, tier int, round int) WHERE c.id = n.id`,
    [JSON.stringify(cases)],
  );
}

/** A tier decided upon that waits for its talk; without a tier nothing waits any more. */
export interface PendingTier {
  readonly tier: Tier | null;
  readonly trigger: TierTrigger | null;
  readonly reason: string | null;
}

/** What waits of each case. @returns the cases of which this is news */
export async function setCasesPending(
  tx: Tx,
  cases: readonly (PendingTier & { readonly id: string })[],
): Promise<ReadonlySet<string>> {
  if (cases.length === 0) return new Set();
  const rows = await tx.query<{ id: string }>(
    `UPDATE supervision_case c SET pending_tier = n.tier, pending_trigger = n.trigger, pending_reason = n.reason, version = c.version + 1
       FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, tier int, trigger text, reason text)
      WHERE c.id = n.id AND (c.pending_tier, c.pending_trigger) IS DISTINCT FROM (n.tier, n.trigger) RETURNING c.id`,
    [JSON.stringify(cases)],
  );
  return new Set(rows.map((row) => row.id));
}

/** A slip that is prepared; its serial is counted by quarter of the matter. */
export interface NewSlip {
  readonly id: string;
  readonly obligation_id: string;
  readonly case_id: string;
  readonly date_run: number;
  readonly send_on: Day;
  readonly serial: string;
}

export async function insertSlips(tx: Tx, slips: readonly NewSlip[]): Promise<void> {
  if (slips.length === 0) return;
  await tx.execute(
    `INSERT INTO urging_slip (id, obligation_id, case_id, date_run, send_on, serial)
     SELECT id, obligation_id, case_id, date_run, send_on, serial
       FROM jsonb_to_recordset($1::jsonb) AS s(id uuid, obligation_id uuid, case_id uuid, date_run int, send_on date, serial text)`,
    [JSON.stringify(slips)],
  );
}

/** Takes `count` serial numbers of a quarter. @returns the first of them */
export async function takeSerials(tx: Tx, year: number, quarter: number, count: number): Promise<number> {
  const [row] = await tx.query<{ last: number }>(
    `INSERT INTO slip_serial (year, quarter, last) VALUES ($1, $2, $3)
     ON CONFLICT (year, quarter) DO UPDATE SET last = slip_serial.last + $3 RETURNING last`,
    [year, quarter, count],
  );
  return (row?.last ?? count) - count + 1;
}

/** Slips that go out today. */
export async function markSlipsSent(
  tx: Tx,
  slips: readonly { readonly id: string; readonly answer_by: Day }[],
): Promise<void> {
  if (slips.length === 0) return;
  await tx.execute(
    `UPDATE urging_slip u SET state = 'SENT', sent_on = app_today(), answer_by = s.answer_by, version = u.version + 1
       FROM jsonb_to_recordset($1::jsonb) AS s(id uuid, answer_by date) WHERE u.id = s.id AND u.state IN ('PREPARED','HELD')`,
    [JSON.stringify(slips)],
  );
}

/** Slips that are not needed any more. */
export async function markSlipsDropped(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(
    `UPDATE urging_slip SET state = 'DROPPED', dropped_on = app_today(), version = version + 1 WHERE id = ANY ($1::uuid[]) AND state IN ('PREPARED','HELD')`,
    [ids],
  );
}

/** When each obligation is to be looked at again; null: only a change brings a next step. */
export async function setNextTimes(
  tx: Tx,
  looks: readonly { readonly id: string; readonly next_at: Instant | null }[],
): Promise<void> {
  if (looks.length === 0) return;
  await tx.execute(
    `UPDATE obligation o SET next_at = n.next_at FROM unnest($1::uuid[], $2::timestamptz[]) AS n(id, next_at) WHERE o.id = n.id`,
    arraysOf(looks, [(look) => look.id, (look) => look.next_at]),
  );
}
