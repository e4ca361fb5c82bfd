import type { Tx } from '../../src/platform/database/tx.js';
import type { Town } from './town.js';

const DATA_DAYS = {
  DRAFT: '2021-01-31',
  CHECKING: '2021-02-28',
  APPROVING: '2021-03-31',
  ISSUED: '2021-04-30',
  VOID: '2021-05-31',
  /** With its units; all of the fact-checks are its own. */
  ASKED: '2021-06-30',
} as const;

/** Where a state is reached only by what the database keeps from then on, the row begins before it. */
const BEGINS: Readonly<Record<string, string>> = { ISSUED: 'APPROVING', ASKED: 'CHECKING' };
const CHECKS = [
  ['OPEN', 'department'],
  ['OBJECTED', 'department2'],
  ['AGREED', 'department'],
] as const;

/** Brings a bulletin of the world back into a state, with nothing that waits. */
export const resetBulletin = (state: 'DRAFT' | 'CHECKING' | 'APPROVING'): readonly string[] => [
  'ALTER TABLE publication DISABLE TRIGGER publication_stays',
  `UPDATE publication SET state = '${state}', words = NULL, issued_on = NULL, digest = NULL, number = NULL, planned = NULL,
     signed_on = ${state === 'APPROVING' ? 'data_day' : 'NULL'} WHERE id = {{bulletin.${state}}}`,
  'ALTER TABLE publication ENABLE TRIGGER publication_stays',
  ...['addressee', 'figure', 'listing'].map(
    (part) => `DELETE FROM publication_${part} WHERE publication_id = {{bulletin.${state}}}`,
  ),
  `UPDATE publication_text SET to_check = false WHERE publication_id = {{bulletin.${state}}}`,
  `UPDATE approval SET state = 'WITHDRAWN' WHERE state = 'PENDING' AND subject_id = {{bulletin.${state}}}`,
  `DELETE FROM obligation WHERE kind = 'APPROVAL' AND subject_id = {{bulletin.${state}}}`,
];

/** The line of the draft, as it was drawn up. */
export const LINE_AGAIN = `INSERT INTO publication_line (id, publication_id, obligation_id, unit_id, place, position, title, due_on, days_late)
   SELECT {{bulletinLine.DRAFT}}, {{bulletin.DRAFT}}, o.id, o.owner_unit_id, 'LINE', 0, o.title, o.due_on, 9
     FROM obligation o WHERE o.subject_id = {{factCheck.OPEN}} ON CONFLICT (publication_id, obligation_id) DO UPDATE SET named = false`;

/** The bulletin of a month in every state, by the clerk: `bulletin.ISSUED`, a line of the draft: `bulletinLine.DRAFT`, and what units were asked: `factCheck.OPEN`. */
export async function buildBulletins(tx: Tx, { seats, units }: Town): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const [state, dataDay] of Object.entries(DATA_DAYS)) {
    const { id } = await tx.one<{ id: string }>(
      `INSERT INTO publication (kind, data_day, year, state, drafted_by_person, words)
       VALUES ('BULLETIN', $1, extract(year FROM $1::date), $2, $3, CASE WHEN $2 = 'VOID' THEN '数据有误' END) RETURNING id`,
      [dataDay, BEGINS[state] ?? state, seats['office-clerk']?.personId],
    );
    ids[`bulletin.${state}`] = id;
  }
  for (const [state, unit] of CHECKS) {
    const { id } = await tx.one<{ id: string }>(
      `INSERT INTO fact_check (publication_id, unit_id, state, due_on, words, answered_on)
       VALUES ($1, $2, $3, '2026-12-31', CASE WHEN $3 = 'OBJECTED' THEN '情况不符' END, CASE WHEN $3 <> 'OPEN' THEN app_today() END) RETURNING id`,
      [ids['bulletin.ASKED'], units[unit], state],
    );
    await tx.execute(`INSERT INTO fact_check_item (fact_check_id, position, words) VALUES ($1, 0, '出台方案：逾期')`, [
      id,
    ]);
    await tx.execute(
      `INSERT INTO obligation (kind, ladder, subject_id, owner_unit_id, title, due_on, original_due_on, opened_on, state, settled_on)
       VALUES ('FACT_CHECK', 'LAPSE', $1, $2, '核对通报', '2026-12-31', '2026-12-31', app_today(), $3, CASE WHEN $3 = 'MET' THEN app_today() END)`,
      [id, units[unit], state === 'OPEN' ? 'OPEN' : 'MET'],
    );
    ids[`factCheck.${state}`] = id;
  }
  const { line } = await tx.one<{ line: string }>('SELECT new_id() AS line');
  ids['bulletinLine.DRAFT'] = line;
  await tx.execute(
    `UPDATE publication SET state = 'ISSUED', signed_on = data_day, issued_on = data_day, digest = '', number = 1, planned = 12 WHERE id = $1`,
    [ids['bulletin.ISSUED']],
  );
  return ids;
}
