import type { Tx } from '../../src/platform/database/tx.js';
import type { Town } from './town.js';

const YEARS = { DRAFT: 2011, CHECKING: 2012, APPROVING: 2013, ISSUED: 2014, VOID: 2015 } as const;

/** The review of a year in every state, by the clerk: `review.ISSUED`; a template of the office’s own: `reviewTemplate`. */
export async function buildReviews(tx: Tx, { seats }: Town): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const [state, year] of Object.entries(YEARS)) {
    const { id } = await tx.one<{ id: string }>(
      `INSERT INTO publication (kind, data_day, year, drafted_by_person) VALUES ('ANNUAL_REVIEW', make_date($1::int, 12, 31), $1::int, $2) RETURNING id`,
      [year, seats['office-clerk']?.personId],
    );
    await tx.execute(`INSERT INTO review (publication_id, template_name) VALUES ($1, '样例')`, [id]);
    await tx.execute(
      `INSERT INTO review_block (publication_id, position, heading, body) VALUES ($1, 0, '', '全年改革平稳推进。')`,
      [id],
    );
    await tx.execute(
      `UPDATE publication SET state = $2, words = CASE WHEN $2 = 'VOID' THEN '数据有误' END, signed_on = CASE WHEN $2 = 'ISSUED' THEN data_day END,
         issued_on = CASE WHEN $2 = 'ISSUED' THEN data_day END, digest = CASE WHEN $2 = 'ISSUED' THEN '' END WHERE id = $1`,
      [id, state],
    );
    ids[`review.${state}`] = id;
  }
  const template = await tx.one<{ id: string }>(
    `INSERT INTO review_template (name, headings) VALUES ('旧模板', '[]') RETURNING id`,
  );
  return { ...ids, reviewTemplate: template.id };
}
