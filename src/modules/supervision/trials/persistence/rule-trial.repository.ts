import { columns, list, outer, type RowOf } from '../../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import { before, that, where } from '../../../../platform/database/where.js';
import type { PageAsked } from '../../../../platform/paging/page.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { PolicyRules } from '../../policy/domain/policy.js';
import { PersonRow, UnitRow } from '../../../organisation/index.js';
import { ProjectRow } from '../../../projects/index.js';
import type { Tally } from '../domain/tally.js';
import { outcomeOf, unreachableOf, weightOf } from '../domain/tally.js';
import type { TrialProblem, TrialState } from '../domain/trial.js';
import { RuleTrialReaderRow } from './rule-trial-reader.row.js';
import { RuleTrialUnitRow } from './rule-trial-unit.row.js';
import { RuleTrialRow } from './rule-trial.row.js';

const TRIAL = columns(RuleTrialRow, 't', [
  'id',
  'askedByPerson',
  'askedAt',
  'rules',
  'baseVersion',
  'movesRunning',
  'fromDay',
  'toDay',
  'unitId',
  'projectId',
  'kind',
  'obligations',
  'outcome',
  'endedAt',
  'problem',
]);

/** A trial as it stands. */
export interface Trial extends RowOf<typeof TRIAL> {
  readonly askedByName: string | null;
  readonly unitName: string | null;
  readonly projectName: string | null;
  readonly state: TrialState;
  readonly progress: number;
}

const SHOWN = list(
  TRIAL,
  outer(columns(PersonRow, 'h', ['name as askedByName'])),
  outer(columns(UnitRow, 'u', ['name as unitName'])),
  outer(columns(ProjectRow, 'p', ['name as projectName'])),
);

/** How far it is, is said by the work that does it; a trial whose work is gone without an end came to none. */
const FROM = `
SELECT ${SHOWN}, coalesce(w.progress, 0) AS progress,
       CASE WHEN t.cancelled_at IS NOT NULL THEN 'CANCELLED' WHEN t.ended_at IS NOT NULL THEN 'DONE'
            WHEN t.failed_at IS NOT NULL OR w.state = 'FAILED' OR (w.id IS NULL AND t.work_id IS NOT NULL) THEN 'FAILED'
            WHEN w.state = 'RUNNING' THEN 'RUNNING' ELSE 'QUEUED' END AS state
  FROM rule_trial t LEFT JOIN work w ON w.id = t.work_id LEFT JOIN person h ON h.id = t.asked_by_person
  LEFT JOIN unit u ON u.id = t.unit_id LEFT JOIN project p ON p.id = t.project_id`;

export function findTrial(reader: Reader, id: string): Promise<Trial | null> {
  const { sql, params } = where([that('t.id = $', id)]);
  return reader.find<Trial>(`${FROM} ${sql}`, params);
}

/** Trials, the newest first; one more than asked for. */
export function listTrials(reader: Reader, { limit, after }: PageAsked): Promise<Trial[]> {
  const { sql, params, place } = where([before('(t.asked_at, t.id)', after, ['timestamptz', 'uuid'])]);
  return reader.query<Trial>(`${FROM} ${sql} ORDER BY t.asked_at DESC, t.id DESC LIMIT ${place(limit + 1)}`, params);
}

/** Trials of exactly these rules from exactly a day, the newest first. */
export function newestTrials(reader: Reader, from: Day, rules: PolicyRules): Promise<Trial[]> {
  const { sql, params } = where([that('t.from_day = $', from), that('t.rules = $::jsonb', JSON.stringify(rules))]);
  return reader.query<Trial>(`${FROM} ${sql} ORDER BY t.asked_at DESC, t.id DESC LIMIT 20`, params);
}

/** Names the work that does it. */
export async function setTrialWork(tx: Tx, id: string, workId: string): Promise<void> {
  await tx.execute('UPDATE rule_trial SET work_id = $2 WHERE id = $1', [id, workId]);
}

/** @returns whether it had not ended yet */
export async function cancelTrial(tx: Tx, id: string): Promise<boolean> {
  const touched = await tx.execute(
    'UPDATE rule_trial SET cancelled_at = app_now() WHERE id = $1 AND cancelled_at IS NULL AND ended_at IS NULL',
    [id],
  );
  return touched === 1;
}

/** Keeps why it could not be played to its end. */
export async function failTrial(tx: Tx, id: string, problem: TrialProblem): Promise<void> {
  await tx.execute(
    'UPDATE rule_trial SET failed_at = app_now(), problem = $2::jsonb WHERE id = $1 AND cancelled_at IS NULL AND ended_at IS NULL',
    [id, JSON.stringify(problem)],
  );
}

/** How many trials of a person wait or run; until the transaction ends that person asks for no other. */
export async function countWaiting(tx: Tx, personId: string | null): Promise<number> {
  await tx.execute(`SELECT pg_advisory_xact_lock(hashtextextended('rule-trial ' || coalesce($1, ''), 0))`, [personId]);
  const { waiting } = await tx.one<{ waiting: number }>(
    `SELECT count(*)::int AS waiting FROM rule_trial t JOIN work w ON w.id = t.work_id
      WHERE t.asked_by_person = $1 AND t.cancelled_at IS NULL AND t.ended_at IS NULL AND w.state IN ('QUEUED','RUNNING')`,
    [personId],
  );
  return waiting;
}

export async function isCancelled(reader: Reader, id: string): Promise<boolean> {
  return (await reader.find('SELECT FROM rule_trial WHERE id = $1 AND cancelled_at IS NULL', [id])) === null;
}

/** Keeps what came of it, whole and once: a run that was cut off leaves nothing. */
export async function finishTrial(tx: Tx, id: string, tally: Tally): Promise<void> {
  const touched = await tx.execute(
    'UPDATE rule_trial SET ended_at = app_now(), obligations = $2, outcome = $3::jsonb WHERE id = $1 AND cancelled_at IS NULL AND ended_at IS NULL',
    [id, tally.obligations, JSON.stringify(outcomeOf(tally))],
  );
  if (touched === 0) return;
  const rows = [...tally.units.entries()].map(([unitId, unit]) => ({
    ...{ unit_id: unitId, obligations: unit.obligations, counts: unit.counts, weight: weightOf(unit.counts) },
    unreachable: unreachableOf(unit),
  }));
  await tx.execute(
    `INSERT INTO rule_trial_unit (trial_id, unit_id, obligations, counts, weight, unreachable)
     SELECT $1, x.unit_id, x.obligations, x.counts, x.weight, x.unreachable
       FROM jsonb_to_recordset($2::jsonb) AS x (unit_id uuid, obligations int, counts jsonb, weight int, unreachable jsonb)`,
    [id, JSON.stringify(rows)],
  );
}

/** Removes what has been kept for ninety days, unless a rule set rests on it. */
export async function dropOldTrials(tx: Tx): Promise<void> {
  await tx.execute(
    `DELETE FROM rule_trial t WHERE t.asked_at < app_now() - interval '90 days' AND NOT EXISTS (SELECT FROM rule_proposal p WHERE p.trial_id = t.id)`,
  );
}

const UNIT_PART = list(
  columns(RuleTrialUnitRow, 'x', ['unitId', 'obligations', 'counts', 'weight', 'unreachable']),
  columns(UnitRow, 'u', ['name as unitName']),
);
export type TrialUnit = RowOf<typeof UNIT_PART>;

/** The units of a trial, those first where most changes; one more than asked for. */
export function listTrialUnits(
  reader: Reader,
  id: string,
  { unreachable, limit, after }: PageAsked & { readonly unreachable: boolean },
): Promise<TrialUnit[]> {
  const { sql, params, place } = where([
    that('x.trial_id = $', id),
    unreachable ? `x.unreachable <> '[]'` : null,
    before('(x.weight, x.unit_id)', after, ['int', 'uuid']),
  ]);
  return reader.query<TrialUnit>(
    `SELECT ${UNIT_PART} FROM rule_trial_unit x JOIN unit u ON u.id = x.unit_id ${sql} ORDER BY x.weight DESC, x.unit_id DESC LIMIT ${place(limit + 1)}`,
    params,
  );
}

const TRIAL_READER = list(
  columns(RuleTrialReaderRow, 'r', ['personId', 'readAt']),
  columns(PersonRow, 'h', ['name as personName']),
);
export type TrialReader = RowOf<typeof TRIAL_READER>;

/** Who has read its report, in order. */
export function listTrialReaders(reader: Reader, id: string): Promise<TrialReader[]> {
  return reader.query<TrialReader>(
    `SELECT ${TRIAL_READER} FROM rule_trial_reader r JOIN person h ON h.id = r.person_id WHERE r.trial_id = $1 ORDER BY r.read_at, h.id`,
    [id],
  );
}

/** Whether the person is new among its readers. */
export async function addTrialReader(tx: Tx, id: string, personId: string): Promise<boolean> {
  const touched = await tx.execute(
    'INSERT INTO rule_trial_reader (trial_id, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
    [id, personId],
  );
  return touched === 1;
}
