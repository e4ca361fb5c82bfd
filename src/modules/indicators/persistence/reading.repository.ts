import { columns, list, outer } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { groupBy } from '../../../shared-kernel/group-by.js';
import { PersonRow } from '../../organisation/index.js';
import { type Course, standingOf } from '../domain/light.js';
import type { Period } from '../domain/period.js';
import { ReadingRow } from './reading.row.js';

/** A reading with the names of who had it in hand. */
export interface Reading extends ReadingRow {
  readonly confirmedByName: string | null;
  /** Of another system: whoever made a token in its name, and so holds the key to what it says. */
  readonly tokenMakers: readonly string[];
}

const TOKEN_MAKERS = `ARRAY(SELECT st.made_by_person FROM system_token st
  WHERE r.entered_by_person IS NULL AND st.name = r.entered_by_name AND st.made_by_person IS NOT NULL)`;
const READING = `${list(columns(ReadingRow, 'r'), outer(columns(PersonRow, 'cp', ['name as confirmedByName'])))}, ${TOKEN_MAKERS} AS "tokenMakers"`;
const FROM = 'reading r LEFT JOIN person cp ON cp.id = r.confirmed_by_person';

/** All readings of an indicator, the latest period first, of each what stands before what it took the place of. */
export function readingsOf(reader: Reader, indicatorId: string): Promise<Reading[]> {
  return reader.query(`SELECT ${READING} FROM ${FROM} WHERE r.indicator_id = $1 ORDER BY r.period DESC, r.id DESC`, [
    indicatorId,
  ]);
}

/** The confirmed readings of some indicators, the oldest first, by the indicators' ids. */
export async function confirmedOf(
  reader: Reader,
  indicatorIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Reading[]>> {
  const rows = await reader.query<Reading>(
    `SELECT ${READING} FROM ${FROM} WHERE r.indicator_id = ANY ($1::uuid[]) AND r.state = 'CONFIRMED' ORDER BY r.period, r.id`,
    [indicatorIds],
  );
  return groupBy(rows, ({ indicatorId }) => indicatorId);
}

export function findReading(reader: Reader, id: string): Promise<Reading | null> {
  return reader.find(`SELECT ${READING} FROM ${FROM} WHERE r.id = $1`, [id]);
}

/** What stands of a period: what was confirmed, and what waits. */
export async function readingsIn(
  reader: Reader,
  indicatorId: string,
  period: Period,
): Promise<{ readonly confirmed: Reading | null; readonly waiting: Reading | null }> {
  const rows = await reader.query<Reading>(
    `SELECT ${READING} FROM ${FROM} WHERE r.indicator_id = $1 AND r.period = $2 AND r.state IN ('CONFIRMED','REPORTED','RETURNED')`,
    [indicatorId, period],
  );
  return {
    confirmed: rows.find(({ state }) => state === 'CONFIRMED') ?? null,
    waiting: rows.find(({ state }) => state !== 'CONFIRMED') ?? null,
  };
}

export function insertReading(tx: Tx, reading: Partial<ReadingRow>): Promise<string> {
  return tx.insert(ReadingRow, reading);
}

/** Writes what an act changed of a reading, under its next version. */
export async function changeReading(
  tx: Tx,
  { id, version }: Pick<ReadingRow, 'id' | 'version'>,
  change: Partial<Omit<ReadingRow, 'id' | 'version'>>,
): Promise<void> {
  await tx.manager.update(ReadingRow, { id, version }, { ...change, version: version + 1 });
}

/** Judges every confirmed reading of an indicator anew, by its course as it is now. */
export async function judgeAgain(tx: Tx, indicatorId: string, course: Course): Promise<void> {
  const rows = await tx.query<Pick<ReadingRow, 'id' | 'asOf' | 'value'>>(
    `SELECT ${columns(ReadingRow, 'r', ['id', 'asOf', 'value'])} FROM reading r WHERE r.indicator_id = $1 AND r.light IS NOT NULL`,
    [indicatorId],
  );
  const judged = rows.map(({ id, asOf, value }) => ({ id, light: standingOf(course, value, asOf).light }));
  await tx.execute(
    'UPDATE reading r SET light = j.light FROM jsonb_to_recordset($1::jsonb) AS j(id uuid, light text) WHERE r.id = j.id',
    [JSON.stringify(judged)],
  );
}
