import { columns, list, outer } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { after, type Condition, given, that, where } from '../../../platform/database/where.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { UnitRow } from '../../organisation/index.js';
import { HigherPlanRow, KeyPointRow } from '../../projects/index.js';
import type { KeyPointDraft, KeyPointState, Outcome } from '../domain/key-point.js';
import { covers, stateOn } from './standing.js';

/** A key point and how it stands today. */
export interface StandingPoint extends KeyPointRow {
  readonly planName: string;
  readonly groupName: string | null;
  readonly leadUnitName: string | null;
  readonly state: KeyPointState | 'WITHDRAWN';
  /** How many items cover it, of what did not fall away, and how many of these are done. */
  readonly covers: number;
  readonly done: number;
  /** The day on which it was done; null before. */
  readonly doneOn: Day | null;
  /** The day of the last note on any covering item. */
  readonly notedOn: Day | null;
}

const TODAY = 'app_today()';
const STATE = stateOn(TODAY);
/** Where a state stands in lists: what nobody carries out comes first, what does not apply last. */
const RANK = `array_position(ARRAY['UNCOVERED','COVERED','DONE','NOT_APPLICABLE','WITHDRAWN'], ${STATE})`;
const POINT = list(
  columns(KeyPointRow, 'k'),
  columns(HigherPlanRow, 'n', ['name as planName']),
  outer(columns(UnitRow, 'g', ['name as groupName'])),
  outer(columns(UnitRow, 'l', ['name as leadUnitName'])),
);
const NOTED = `LEFT JOIN LATERAL (SELECT (max(x.at) AT TIME ZONE 'Asia/Shanghai')::date AS noted_on FROM (
    SELECT g.at FROM key_point_cover c JOIN task_progress g ON g.task_id = c.task_id WHERE c.key_point_id = k.id
    UNION ALL SELECT g.at FROM key_point_cover c JOIN task nt ON nt.project_id = c.project_id JOIN task_progress g ON g.task_id = nt.id
     WHERE c.key_point_id = k.id) x) w ON true`;
const FROM = `key_point k JOIN higher_plan n ON n.id = k.plan_id LEFT JOIN unit g ON g.id = k.group_unit_id
  LEFT JOIN unit l ON l.id = k.lead_unit_id ${covers(TODAY)} ${NOTED}`;
const STANDING = `${POINT}, ${STATE} AS state, s.covers, s.done, w.noted_on AS "notedOn",
  CASE ${STATE} WHEN 'DONE' THEN coalesce(k.outcome_on, s.done_on) END AS "doneOn"`;

/** What a list of points is cut down to; null leaves a filter out. */
export interface PointFilter {
  readonly planId: string | null;
  readonly state: string | null;
  readonly groupUnitId: string | null;
  readonly leadUnitId: string | null;
  readonly projectId: string | null;
  readonly taskId: string | null;
  readonly words: string | null;
  /** Only what goes on without a note of this month: whom the office rings. */
  readonly silent: boolean | null;
}

/** A page of points, what nobody carries out first, then in the order of the plan; one more than asked for. */
export function listPoints(
  reader: Reader,
  filter: PointFilter,
  visible: Condition,
  page: { readonly limit: number; readonly after: readonly unknown[] | null },
): Promise<(StandingPoint & { readonly rank: number })[]> {
  const asked = where([
    `k.outcome IS DISTINCT FROM 'WITHDRAWN'`,
    given('k.plan_id = $', filter.planId),
    given(`${STATE} = $`, filter.state),
    given('k.group_unit_id = $', filter.groupUnitId),
    given('k.lead_unit_id = $', filter.leadUnitId),
    given('EXISTS (SELECT FROM key_point_cover f WHERE f.key_point_id = k.id AND f.project_id = $)', filter.projectId),
    given(
      'EXISTS (SELECT FROM key_point_cover f JOIN task ft ON f.task_id = ft.id OR f.project_id = ft.project_id WHERE f.key_point_id = k.id AND ft.id = $)',
      filter.taskId,
    ),
    given('strpos(k.code || k.text, $) > 0', filter.words),
    given(`(${STATE} = 'COVERED' AND coalesce(w.noted_on < date_trunc('month', ${TODAY}), true)) = $`, filter.silent),
    visible,
    after(`(${RANK}, k.position, k.id)`, page.after, ['int', 'int', 'uuid']),
  ]);
  return reader.query(
    `SELECT ${STANDING}, ${RANK} AS rank FROM ${FROM} ${asked.sql} ORDER BY ${RANK}, k.position, k.id LIMIT ${asked.place(page.limit + 1)}`,
    asked.params,
  );
}

/** All points of a plan in scope, in its order. */
export function pointsOfPlan(reader: Reader, planId: string, visible: Condition): Promise<StandingPoint[]> {
  const asked = where([that('k.plan_id = $', planId), `k.outcome IS DISTINCT FROM 'WITHDRAWN'`, visible]);
  return reader.query(`SELECT ${STANDING} FROM ${FROM} ${asked.sql} ORDER BY k.position, k.id`, asked.params);
}

/** The point in scope, or null. */
export function findPoint(reader: Reader, id: string, visible: Condition): Promise<StandingPoint | null> {
  const { sql, params } = where([that('k.id = $', id), visible]);
  return reader.find(`SELECT ${STANDING} FROM ${FROM} ${sql}`, params);
}

/** Locks the point for this transaction. */
export async function lockPoint(tx: Tx, id: string): Promise<void> {
  await tx.query('SELECT FROM key_point WHERE id = $1 FOR UPDATE', [id]);
}

type Written = Omit<KeyPointDraft, 'projectIds' | 'taskIds'>;

/** Adds a point at the end of its plan; null where its code is taken. */
export async function insertPoint(tx: Tx, planId: string, draft: Written): Promise<string | null> {
  const row = await tx.find<{ id: string }>(
    `INSERT INTO key_point (plan_id, code, text, due_words, group_unit_id, lead_unit_id, result_numbers, difficulties, support, added_on, position)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, app_today(), 1 + coalesce((SELECT max(position) FROM key_point WHERE plan_id = $1), 0)
     ON CONFLICT (plan_id, code) WHERE outcome IS DISTINCT FROM 'WITHDRAWN' DO NOTHING RETURNING id`,
    [
      ...[planId, draft.code, draft.text, draft.dueWords, draft.groupUnitId, draft.leadUnitId],
      ...[draft.resultNumbers, draft.difficulties, draft.support],
    ],
  );
  return row?.id ?? null;
}

/** Whether another point of the plan bears the code. */
export async function isCodeTaken(
  reader: Reader,
  planId: string,
  code: string,
  exceptId: string | null,
): Promise<boolean> {
  const rows = await reader.query(
    `SELECT FROM key_point WHERE plan_id = $1 AND code = $2 AND id IS DISTINCT FROM $3::uuid AND outcome IS DISTINCT FROM 'WITHDRAWN'`,
    [planId, code, exceptId],
  );
  return rows.length > 0;
}

/** How many points a plan has, without those entered in error. */
export async function countPoints(reader: Reader, planId: string): Promise<number> {
  const { count } = await reader.one<{ count: number }>(
    `SELECT count(*)::int AS count FROM key_point WHERE plan_id = $1 AND outcome IS DISTINCT FROM 'WITHDRAWN'`,
    [planId],
  );
  return count;
}

/** Writes a point anew, if the version is still the one read; 0 when somebody was faster. */
export async function changePoint(
  tx: Tx,
  { id, version }: Pick<KeyPointRow, 'id' | 'version'>,
  change: Partial<Written>,
): Promise<number> {
  const { affected } = await tx.manager.update(KeyPointRow, { id, version }, { ...change, version: version + 1 });
  return affected ?? 0;
}

/** What two people declared of a point, from today; null takes it back. */
export async function declarePoint(tx: Tx, id: string, outcome: Outcome | null, basis: string | null): Promise<void> {
  await tx.execute(
    `UPDATE key_point SET outcome = $2, outcome_on = CASE WHEN $2::text IS NOT NULL THEN app_today() END, outcome_basis = $3, version = version + 1 WHERE id = $1`,
    [id, outcome, basis],
  );
}
