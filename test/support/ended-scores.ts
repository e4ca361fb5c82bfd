import type { Tx } from '../../src/platform/database/tx.js';
import type { Town } from './town.js';

/** Of closed quarters long ago; scores and comparison are on. */
const QUARTERS = { WORKED_OUT: 1, FED_BACK: 2, OPEN: 3, DENIED: 4 } as const;

const SHEET = [{ words: '任务按期完成', countId: 'matters.onTime' }];

async function run(tx: Tx, { units, seats }: Town, state: keyof typeof QUARTERS): Promise<string> {
  const cycle = await tx.one<{ id: string }>(
    `INSERT INTO cycle (year, quarter, state, opened_on) VALUES (2020, $1, 'CLOSED', '2020-01-01') RETURNING id`,
    [QUARTERS[state]],
  );
  const isFedBack = state !== 'WORKED_OUT';
  const { id } = await tx.one<{ id: string }>(
    `INSERT INTO score_run (cycle_id, rules, digest, ran_by_person, fed_back_on, fed_back_by_person, appeal_until)
     VALUES ($1, '{}', repeat('0', 64), $2, CASE WHEN $3 THEN app_today() END, CASE WHEN $3 THEN $4::uuid END, CASE WHEN $3 THEN app_today() + 7 END) RETURNING id`,
    [cycle.id, seats['office-chief']?.personId, isFedBack, seats['office-executive-deputy']?.personId],
  );
  await tx.execute(`INSERT INTO score_entry (run_id, unit_id, number, rule, points) VALUES ($1, $2, 1, 'R2', 5000)`, [
    id,
    units['department'],
  ]);
  return id;
}

async function appeal(tx: Tx, { units, seats }: Town, state: 'OPEN' | 'DENIED'): Promise<string> {
  const runId = await run(tx, { units, seats }, state);
  const { id } = await tx.one<{ id: string }>(
    `INSERT INTO score_appeal (run_id, unit_id, rule, claims, reason, state, filed_by_person, words, ended_on)
     VALUES ($1, $2, 'R2', $3, '会签在外单位', $4, $5, CASE WHEN $4 = 'DENIED' THEN '查无记录' END, CASE WHEN $4 = 'DENIED' THEN app_today() END) RETURNING id`,
    [
      ...[runId, units['department']],
      JSON.stringify([{ factId: runId, wished: 'DONE', upheld: null }]),
      ...[state, seats['department-deputy']?.personId],
    ],
  );
  return id;
}

async function comparison(tx: Tx, { seats }: Town, state: string, quarter: number): Promise<string> {
  const { id } = await tx.one<{ id: string }>(
    `INSERT INTO comparison (category, year, quarter, title, rows, state, frozen, published_on, drafted_by_person)
     VALUES ('COUNTY', 2020, $2, '四比四看', $3, $1, CASE WHEN $1 <> 'DRAFT' THEN '[]'::jsonb END, CASE WHEN $1 = 'PUBLISHED' THEN app_today() END, $4) RETURNING id`,
    [state, quarter, JSON.stringify(SHEET), seats['office-clerk']?.personId],
  );
  return id;
}

/** Runs, appeals and comparisons in their states: `scoreRun.FED_BACK`, `scoreAppeal.OPEN`, `comparison.DRAFT`; the section chief ran them. */
export async function buildScores(tx: Tx, town: Town): Promise<Record<string, string>> {
  await tx.execute(
    `INSERT INTO score_switch (what, is_on, basis, set_on) VALUES ('SCORES', true, '会议纪要', '2019-12-31'), ('COMPARISON', true, '会议纪要', '2019-12-31')`,
  );
  return {
    'scoreRun.WORKED_OUT': await run(tx, town, 'WORKED_OUT'),
    'scoreRun.FED_BACK': await run(tx, town, 'FED_BACK'),
    'scoreAppeal.OPEN': await appeal(tx, town, 'OPEN'),
    'scoreAppeal.DENIED': await appeal(tx, town, 'DENIED'),
    'comparison.DRAFT': await comparison(tx, town, 'DRAFT', 1),
    'comparison.PUBLISHED': await comparison(tx, town, 'PUBLISHED', 2),
  };
}
