import { columns, type RowOf } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { ComparisonLine, ComparisonState } from '../domain/comparison.js';
import { ComparisonRow } from './comparison.row.js';

const COMPARISON = columns(ComparisonRow, 'k', [
  ...(['id', 'category', 'year', 'quarter', 'title', 'rows', 'said', 'state', 'frozen'] as const),
  ...(['publishedOn', 'draftedOn', 'version'] as const),
]);

/** A comparison as it is kept. */
export type Comparison = RowOf<typeof COMPARISON>;

const LATEST_FIRST = 'ORDER BY k.year DESC, k.quarter DESC, k.category';

/** All, the latest quarter first. */
export function listComparisons(reader: Reader): Promise<Comparison[]> {
  return reader.query<Comparison>(`SELECT ${COMPARISON} FROM comparison k ${LATEST_FIRST}`, []);
}

/** Those published in which one of these units has a line. */
export function publishedWith(reader: Reader, unitIds: readonly string[]): Promise<Comparison[]> {
  return reader.query<Comparison>(
    `SELECT ${COMPARISON} FROM comparison k WHERE k.state = 'PUBLISHED'
        AND EXISTS (SELECT FROM jsonb_array_elements(k.frozen) line WHERE (line->>'unitId')::uuid = ANY ($1::uuid[])) ${LATEST_FIRST}`,
    [unitIds],
  );
}

/** One, or null; locked, nobody else changes it until the transaction ends. */
export function findComparison(reader: Reader, id: string, lock = false): Promise<Comparison | null> {
  return reader.find<Comparison>(`SELECT ${COMPARISON} FROM comparison k WHERE k.id = $1${lock ? ' FOR UPDATE' : ''}`, [
    id,
  ]);
}

/** What is written in it. */
export type ComparisonText = Pick<Comparison, 'title' | 'rows' | 'said'>;

/** @returns its id; null: the quarter has one of that kind of unit already */
export async function insertComparison(
  tx: Tx,
  of: Pick<Comparison, 'category' | 'year' | 'quarter'> & ComparisonText & { readonly by: string | null },
): Promise<string | null> {
  const made = await tx.find<{ id: string }>(
    `INSERT INTO comparison (category, year, quarter, title, rows, said, drafted_by_person) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (category, year, quarter) DO NOTHING RETURNING id`,
    [of.category, of.year, of.quarter, of.title, JSON.stringify(of.rows), JSON.stringify(of.said), of.by],
  );
  return made?.id ?? null;
}

export async function writeComparison(tx: Tx, id: string, { title, rows, said }: ComparisonText): Promise<void> {
  await tx.execute('UPDATE comparison SET title = $2, rows = $3, said = $4, version = version + 1 WHERE id = $1', [
    ...[id, title, JSON.stringify(rows), JSON.stringify(said)],
  ]);
}

/** Its state, with the lines that stand from then on; none: they are counted anew. */
export async function moveComparison(
  tx: Tx,
  id: string,
  state: ComparisonState,
  frozen: readonly ComparisonLine[] | null,
): Promise<void> {
  await tx.execute(
    `UPDATE comparison SET state = $2, frozen = $3, published_on = CASE WHEN $2 = 'PUBLISHED' THEN app_today() END, version = version + 1 WHERE id = $1`,
    [id, state, frozen === null ? null : JSON.stringify(frozen)],
  );
}

/** The units that are put beside each other, in the order of the list of units: never by value. */
export function comparedUnits(
  reader: Reader,
  category: Comparison['category'],
): Promise<{ readonly unitId: string; readonly unitName: string }[]> {
  return reader.query(
    `SELECT u.id AS "unitId", u.name AS "unitName" FROM unit u WHERE u.kind = $1 AND u.closed_on IS NULL
      ORDER BY u.sort_order, u.name COLLATE "zh-x-icu", u.id`,
    [category],
  );
}
