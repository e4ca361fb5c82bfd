import { columns, list } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Day } from '../../../shared-kernel/dates.js';
import type { Period } from '../domain/period.js';
import { ExpectedReadingRow } from './expected-reading.row.js';
import { IndicatorRow } from './indicator.row.js';

/** An expected reading with what is owed of it. */
export interface Expected extends ExpectedReadingRow {
  readonly dueOn: Day | null;
  /** Of what is owed; null where nobody owes it. */
  readonly state: string | null;
}

const EXPECTED = `${columns(ExpectedReadingRow, 'x')}, o.due_on AS "dueOn", o.state`;
const FROM = 'expected_reading x LEFT JOIN obligation o ON o.id = x.obligation_id';

/** What is expected of an indicator and is not met, the oldest first. */
export function unmetOf(reader: Reader, indicatorId: string): Promise<Expected[]> {
  return reader.query(
    `SELECT ${EXPECTED} FROM ${FROM} WHERE x.indicator_id = $1 AND o.state IN ('OPEN','RETURNED','SUBMITTED') ORDER BY x.ends_on`,
    [indicatorId],
  );
}

export function findExpected(reader: Reader, id: string): Promise<Expected | null> {
  return reader.find(`SELECT ${EXPECTED} FROM ${FROM} WHERE x.id = $1`, [id]);
}

export function expectedIn(reader: Reader, indicatorId: string, period: Period): Promise<Expected | null> {
  return reader.find(`SELECT ${EXPECTED} FROM ${FROM} WHERE x.indicator_id = $1 AND x.period = $2`, [
    indicatorId,
    period,
  ]);
}

/** Keeps that a reading is expected, once. @returns its id; null where it was kept before */
export async function insertExpected(
  tx: Tx,
  { indicatorId, period, endsOn }: Omit<ExpectedReadingRow, 'id' | 'obligationId'>,
): Promise<string | null> {
  const row = await tx.find<{ id: string }>(
    'INSERT INTO expected_reading (indicator_id, period, ends_on) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING id',
    [indicatorId, period, endsOn],
  );
  return row?.id ?? null;
}

export async function keepObligation(tx: Tx, id: string, obligationId: string): Promise<void> {
  await tx.execute('UPDATE expected_reading SET obligation_id = $2 WHERE id = $1', [id, obligationId]);
}

/** What the clock needs of an indicator whose period is over. */
export type PassedPeriod = Pick<
  IndicatorRow,
  'id' | 'name' | 'projectId' | 'dataUnitId' | 'frequency' | 'targetOn' | 'nextPeriod' | 'nextEndsOn'
>;

const PASSED = list(
  columns(IndicatorRow, 'i', [
    ...(['id', 'name', 'projectId', 'dataUnitId', 'frequency', 'targetOn', 'nextPeriod', 'nextEndsOn'] as const),
  ]),
);

/** That the next period of the indicator `i` is over, and its project or key point goes on. */
export const PERIOD_PASSED = `(i.ended_on IS NULL AND i.next_ends_on < app_today()
  AND NOT EXISTS (SELECT FROM project p WHERE p.id = i.project_id AND p.ended_on IS NOT NULL)
  AND NOT EXISTS (SELECT FROM key_point k WHERE k.id = i.key_point_id AND k.outcome IN ('WITHDRAWN','NOT_APPLICABLE')))`;

/** Indicators whose next period is over, of projects and key points that go on; each for one worker alone. */
export function takePassed(tx: Tx, limit: number): Promise<PassedPeriod[]> {
  return tx.query(
    `SELECT ${PASSED} FROM indicator i WHERE ${PERIOD_PASSED} ORDER BY i.next_ends_on, i.id LIMIT $1 FOR UPDATE OF i SKIP LOCKED`,
    [limit],
  );
}

/** Which period is expected next. */
export async function expectNext(tx: Tx, id: string, period: Period | null, endsOn: Day | null): Promise<void> {
  await tx.execute('UPDATE indicator SET next_period = $2, next_ends_on = $3 WHERE id = $1', [id, period, endsOn]);
}

/** The last period of which a reading was expected, or null. */
export async function lastExpected(reader: Reader, indicatorId: string): Promise<Period | null> {
  const { period } = await reader.one<{ period: Period | null }>(
    'SELECT max(period) AS period FROM expected_reading WHERE indicator_id = $1',
    [indicatorId],
  );
  return period;
}

/** The day on which a reading of a period that ended is due, not before some working days from today. */
export async function dueDay(reader: Reader, endsOn: Day, days: number, fromToday: number): Promise<Day> {
  const { due } = await reader.one<{ due: Day }>(
    'SELECT greatest(add_working_days($1::date, $2), add_working_days(app_today(), $3)) AS due',
    [endsOn, days, fromToday],
  );
  return due;
}
