import { columns, list, type RowOf } from '../../../../platform/database/columns.js';
import { ObligationRow } from '../../../obligations/index.js';
import { UnitRow } from '../../../organisation/index.js';
import { ProjectRow } from '../../../projects/index.js';
import { CycleRow } from './cycle.row.js';
import { DutyRow } from './duty.row.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import { type Condition, that, where } from '../../../../platform/database/where.js';
import type { PostRole } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { DutyState } from '../domain/duty.js';

/** A duty with what its rules read of its quarter, project and obligation. */
export interface DutyRecord extends RowOf<typeof DUTY> {
  readonly actBy: Day;
  readonly ownerRole: PostRole | null;
  /** As the closed quarter froze it. */
  readonly frozenState: DutyState | null;
}

const DUTY = list(
  columns(DutyRow, 'd', [
    'id',
    'cycleId',
    'projectId',
    'kind',
    'unitId',
    'state',
    'activityId',
    'obligationId',
    'plannedOn',
    'plannedWords',
    'plannedBy',
    'planConfirmedAt',
    'planDeniedWords',
    'version',
  ]),
  columns(CycleRow, 'c', ['state as cycleState', 'year', 'quarter', 'actBy']),
  columns(ProjectRow, 'p', ['name as projectName', 'leadingPostId', 'responsiblePostId']),
  columns(ObligationRow, 'o', ['ownerPostId', 'dueOn', 'originalDueOn', 'title', 'returnedCount']),
  columns(UnitRow, 'u', ['kind as unitKind']),
);

const COLUMNS = `${DUTY}, (SELECT w.role FROM post w WHERE w.id = o.owner_post_id) AS "ownerRole",
            (SELECT f.state FROM frozen_duty f WHERE f.duty_id = d.id) AS "frozenState"`;

const FROM = `duty d JOIN cycle c ON c.id = d.cycle_id JOIN project p ON p.id = d.project_id JOIN unit u ON u.id = d.unit_id
  JOIN obligation o ON o.id = d.obligation_id`;

/**
 * Locks duties in the order of their ids, and keeps their quarter from being closed meanwhile. Only those in scope.
 */
export function lockDuties(tx: Tx, ids: readonly string[], visible: Condition): Promise<DutyRecord[]> {
  const { sql, params } = where([that('d.id = ANY ($)', ids), visible]);
  return tx.query<DutyRecord>(
    `SELECT ${COLUMNS} FROM ${FROM} ${sql} ORDER BY d.id FOR UPDATE OF d FOR SHARE OF c`,
    params,
  );
}

/** Changes the state. */
export async function saveDutyState(tx: Tx, id: string, state: DutyState): Promise<void> {
  await tx.execute('UPDATE duty SET state = $2, version = version + 1 WHERE id = $1', [id, state]);
}

/** Returns what was filed, with what is missing. */
export async function saveReturned(tx: Tx, id: string, reason: string): Promise<void> {
  await tx.execute(`UPDATE duty SET state = 'RETURNED', return_reason = $2, version = version + 1 WHERE id = $1`, [
    id,
    reason,
  ]);
}

/** A plan as it is written. */
export interface SavedPlan {
  readonly theme: string;
  readonly plannedOn: Day;
  readonly words: string | null;
  readonly leader: string;
}

/** Whether the duty is planned exactly so. */
export async function isPlanned(tx: Tx, id: string, plan: SavedPlan): Promise<boolean> {
  const rows = await tx.query(
    `SELECT FROM duty WHERE id = $1 AND state = 'PLANNED' AND (theme, planned_on, planned_words, planned_leader)
       IS NOT DISTINCT FROM ($2::text, $3::date, $4::text, $5::text)`,
    [id, plan.theme, plan.plannedOn, plan.words, plan.leader],
  );
  return rows.length > 0;
}

/** Writes the plan; what the secretary said of the one before falls away. */
export async function savePlan(tx: Tx, id: string, plan: SavedPlan, personId: string | null): Promise<void> {
  await tx.execute(
    `UPDATE duty SET state = 'PLANNED', theme = $2, planned_on = $3, planned_words = $4, planned_leader = $5, planned_by = $6, plan_confirmed_at = NULL,
            plan_confirmed_by = NULL, plan_denied_at = NULL, plan_denied_by = NULL, plan_denied_words = NULL, version = version + 1 WHERE id = $1`,
    [id, plan.theme, plan.plannedOn, plan.words, plan.leader, personId],
  );
}

/** Keeps what the leader's side says of the planned day: 属实 (null), or 不属实 with how it is; the word before it falls away. */
export async function savePlansWord(tx: Tx, id: string, denied: string | null, personId: string | null): Promise<void> {
  await tx.execute(
    denied === null
      ? `UPDATE duty SET plan_confirmed_at = app_now(), plan_confirmed_by = $3, plan_denied_at = NULL, plan_denied_by = NULL,
                plan_denied_words = $2, version = version + 1 WHERE id = $1`
      : `UPDATE duty SET plan_denied_at = app_now(), plan_denied_by = $3, plan_confirmed_at = NULL, plan_confirmed_by = NULL,
                plan_denied_words = $2, version = version + 1 WHERE id = $1`,
    [id, denied, personId],
  );
}

/** Keeps that it took place. */
export async function saveHeld(tx: Tx, id: string, heldOn: Day): Promise<void> {
  await tx.execute(`UPDATE duty SET state = 'HELD', held_on = $2, version = version + 1 WHERE id = $1`, [id, heldOn]);
}

/** Files an activity for duties: each awaits its verdict. */
export async function saveSubmitted(tx: Tx, ids: readonly string[], activityId: string, heldOn: Day): Promise<void> {
  await tx.execute(
    `WITH ended AS (UPDATE activity_credit SET ended_at = app_now() WHERE duty_id = ANY ($1) AND ended_at IS NULL)
     UPDATE duty SET state = 'SUBMITTED', activity_id = $2, held_on = $3, version = version + 1 WHERE id = ANY ($1)`,
    [ids, activityId, heldOn],
  );
  await tx.execute('INSERT INTO activity_credit (activity_id, duty_id) SELECT $2, unnest($1::uuid[])', [
    ids,
    activityId,
  ]);
}

/** Takes a filing back. */
export async function saveWithdrawn(tx: Tx, id: string, state: DutyState): Promise<void> {
  await tx.execute(
    `WITH ended AS (UPDATE activity_credit SET ended_at = app_now() WHERE duty_id = $1 AND ended_at IS NULL)
     UPDATE duty SET state = $2, activity_id = NULL, version = version + 1 WHERE id = $1`,
    [id, state],
  );
}

/** Writes what became true after the close, beside the frozen cell. */
export async function insertCorrection(
  tx: Tx,
  dutyId: string,
  state: DutyState,
  reason: string,
  personId: string | null,
): Promise<void> {
  await tx.execute('INSERT INTO duty_correction (duty_id, state, reason, made_by_person) VALUES ($1, $2, $3, $4)', [
    dutyId,
    state,
    reason,
    personId,
  ]);
}

/** Matters of closed quarters that were verified as the solution of a problem. */
export function frozenDutiesOf(reader: Reader, problemId: string): Promise<{ id: string; state: DutyState }[]> {
  return reader.query(
    `SELECT d.id, d.state FROM duty d JOIN frozen_duty f ON f.duty_id = d.id JOIN activity a ON a.id = d.activity_id
      WHERE d.kind = 'PROBLEM' AND d.state = 'VERIFIED'
        AND (a.record->>'problemId' = $1::text OR a.id = (SELECT split_part(k.source_key, ':', 2)::uuid FROM problem k
               WHERE k.id = $1::uuid AND k.source_key LIKE 'duty:%'))
      ORDER BY d.id`,
    [problemId],
  );
}

/** Whether one of the posts stands in the project's chain. */
export async function standsInChain(reader: Reader, projectId: string, postIds: readonly string[]): Promise<boolean> {
  const rows = await reader.query(
    'SELECT FROM project_party WHERE project_id = $1 AND to_day IS NULL AND post_id = ANY ($2)',
    [projectId, postIds],
  );
  return rows.length > 0;
}
