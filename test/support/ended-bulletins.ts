import type { Tx } from '../../src/platform/database/tx.js';
import type { Town } from './town.js';

const DATA_DAYS = {
  DRAFT: '2021-01-31',
  CHECKING: '2021-02-28',
  APPROVING: '2021-03-31',
  ISSUED: '2021-04-30',
  VOID: '2021-05-31',
} as const;

/** The bulletin of a month in every state, by the clerk: `bulletin.ISSUED`. */
export async function buildBulletins(tx: Tx, { seats }: Town): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const [state, dataDay] of Object.entries(DATA_DAYS)) {
    const { id } = await tx.one<{ id: string }>(
      `INSERT INTO publication (kind, data_day, year, state, drafted_by_person, words, signed_on, issued_on, digest, number, planned)
       VALUES ('BULLETIN', $1, extract(year FROM $1::date), $2, $3, CASE WHEN $2 = 'VOID' THEN '数据有误' END,
         CASE WHEN $2 = 'ISSUED' THEN $1::date END, CASE WHEN $2 = 'ISSUED' THEN $1::date END, CASE WHEN $2 = 'ISSUED' THEN '' END,
         CASE WHEN $2 = 'ISSUED' THEN 1 END, CASE WHEN $2 = 'ISSUED' THEN 12 END) RETURNING id`,
      [dataDay, state, seats['office-clerk']?.personId],
    );
    ids[`bulletin.${state}`] = id;
  }
  return ids;
}
