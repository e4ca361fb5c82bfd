import type { Tx } from '../../src/platform/database/tx.js';
import type { Town } from './town.js';

const YEARS = { DRAFT: 2095, CHECKING: 2096, APPROVING: 2097, ISSUED: 2098, VOID: 2099 } as const;
const TEXTS = { OVERALL: '各项事项推进平稳。', PROBLEMS: '', FOR_LEADERS: '', NEXT_QUARTER: '' };

/** The report of a closed quarter in every state, by the clerk: `quarterReport.ISSUED`. */
export async function buildQuarterReports(tx: Tx, { seats }: Town): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const [state, year] of Object.entries(YEARS)) {
    const cycle = await tx.one<{ id: string }>(
      `INSERT INTO cycle (year, quarter, state, opened_on, closed_at) VALUES ($1, 1, 'CLOSED', make_date($1, 1, 1), make_date($1, 5, 1)) RETURNING id`,
      [year],
    );
    const { id } = await tx.one<{ id: string }>(
      `INSERT INTO publication (kind, data_day, year, drafted_by_person) VALUES ('QUARTER_REPORT', make_date($1::int, 3, 31), $1::int, $2) RETURNING id`,
      [year, seats['office-clerk']?.personId],
    );
    await tx.execute('INSERT INTO quarter_report (publication_id, cycle_id, texts) VALUES ($1, $2, $3)', [
      ...[id, cycle.id, JSON.stringify(TEXTS)],
    ]);
    await tx.execute(
      `UPDATE publication SET state = $2, words = CASE WHEN $2 = 'VOID' THEN '数据有误' END, signed_on = CASE WHEN $2 = 'ISSUED' THEN data_day END,
         issued_on = CASE WHEN $2 = 'ISSUED' THEN data_day END, digest = CASE WHEN $2 = 'ISSUED' THEN '' END WHERE id = $1`,
      [id, state],
    );
    ids[`quarterReport.${state}`] = id;
  }
  return ids;
}
