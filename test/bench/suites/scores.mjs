import { startInProduct } from '../library/children.mjs';
import { median, spread } from '../library/statistics.mjs';
import { note, printTable } from '../library/table.mjs';
import { byTurns } from '../library/turns.mjs';
import { onCopy, preparedCity } from '../population/populate.mjs';

const GOAL_MS = 2_000;
const CLOSED = `SELECT id, (make_date(year, quarter * 3 - 2, 1) + interval '3 months' - interval '1 day')::date::text AS "toDay"
  FROM cycle WHERE year = 2026 AND quarter = 2 AND state = 'CLOSED'`;

/** Long ago, so that whatever is due counts; a build of before the switch was read within the run knows no `what`. */
const SWITCHED_ON = `DO $$ BEGIN
  IF EXISTS (SELECT FROM information_schema.columns WHERE table_name = 'score_switch' AND column_name = 'what') THEN
    INSERT INTO score_switch (what, is_on, basis, set_on) VALUES ('SCORES', true, 'bench', '2000-01-01');
  END IF; END $$`;

/** What counted, whoever found it. */
const FACTS = `SELECT count(*)::int AS facts, md5(string_agg(concat_ws(' ', unit_id, rule, fact_id, outcome, filings, returns), ',' ORDER BY rule, fact_id)) AS digest
  FROM score_fact WHERE run_id = $1`;
const CELLS = 'SELECT duty_id AS id FROM frozen_duty WHERE cycle_id = $1';
const CELL = `SELECT d.unit_id, f.state, f.light FROM frozen_duty f JOIN duty d ON d.id = f.duty_id WHERE f.duty_id = $1`;
const OWED = `SELECT id FROM obligation WHERE kind IN ('TASK','DECISION','DEMAND','COORDINATION') AND due_on <= $1`;
const ONE = `SELECT owner_unit_id AS unit_id, state, hold, returned_count AS returns,
  first_filed_on > due_on OR refiled_after_grace OR redated_by_interview AS late FROM obligation WHERE id = $1`;
const KEEP = `INSERT INTO score_fact (run_id, unit_id, rule, fact_id, outcome, filings, returns) VALUES ($1, $2, $3, $4, $5, $6, $7)`;

function scoreByProduct(side, template) {
  return onCopy(side, { label: 'scores', template }, async (db, url) => {
    const { id } = (await db.query(CLOSED)).rows[0];
    await db.query(SWITCHED_ON);
    const child = await startInProduct(side.build, url);
    const { ms, result } = await child.ask({ act: 'score', cycleId: id });
    const again = await child.ask({ act: 'score', cycleId: id });
    await child.stop();
    if (again.result.digest !== result.digest) throw new Error('scored twice, and not alike');
    const { facts, digest } = (await db.query(FACTS, [result.id])).rows[0];
    return { ms, facts, digest };
  });
}

/** Each cell and each obligation asked for by itself, as a loop would; only the facts, without the points. */
async function findOneByOne(db, runId, { id, toDay }) {
  for (const cell of (await db.query(CELLS, [id])).rows) {
    const { unit_id: unitId, state, light } = (await db.query(CELL, [cell.id])).rows[0];
    const outcome = state === 'VERIFIED' ? light : state;
    const filings = state === 'VERIFIED' ? 1 : 0;
    if (state === 'MISSED' || outcome.startsWith('DONE'))
      await db.query(KEEP, [runId, unitId, 'R1', cell.id, outcome, filings, 0]);
  }
  for (const owed of (await db.query(OWED, [toDay])).rows) {
    const { unit_id: unitId, state, hold, returns, late } = (await db.query(ONE, [owed.id])).rows[0];
    if (state === 'MET' && hold === null)
      await db.query(KEEP, [runId, unitId, 'R2', owed.id, late ? 'DONE_LATE' : 'DONE', returns + 1, returns]);
  }
}

function scoreOneByOne(side, template) {
  return onCopy(side, { label: 'scores', template }, async (db) => {
    const cycle = (await db.query(CLOSED)).rows[0];
    const begin = performance.now();
    await db.query('BEGIN');
    const run = await db.query(`INSERT INTO score_run (cycle_id, rules, digest) VALUES ($1, '{}', '') RETURNING id`, [
      cycle.id,
    ]);
    await findOneByOne(db, run.rows[0].id, cycle);
    await db.query('COMMIT');
    const ms = performance.now() - begin;
    return { ms, ...(await db.query(FACTS, [run.rows[0].id])).rows[0] };
  });
}

const SCORE = { product: scoreByProduct, oneByOne: scoreOneByOne };

/** A closed quarter worked out by the product beside a loop that finds the same facts one by one. */
async function bench({ side, small, runs }) {
  const template = await preparedCity(side, small ? 6_000 : 60_000);
  const found = await byTurns(['product', 'oneByOne'], runs, async (which) => {
    const result = await SCORE[which](side, template);
    note(`scores, ${which}: ${Math.round(result.ms)} ms for ${result.facts} facts`);
    return result;
  });
  const [{ facts, digest }] = found.product;
  const alike = [...found.product, ...found.oneByOne].every((one) => one.facts === facts && one.digest === digest);
  if (!alike || facts === 0) throw new Error('the two found different facts');
  const ratios = found.oneByOne.map(({ ms }, turn) => ms / found.product[turn].ms);
  const seconds = (results) =>
    spread(
      results.map(({ ms }) => ms / 1000),
      ' s',
    );
  const reached = median(found.product.map(({ ms }) => ms)) <= GOAL_MS && median(ratios) >= 5;
  printTable(
    'Scores of a closed quarter: facts, points, sheets and record in one transaction, beside a loop for the facts alone',
    ['obligations', 'product', 'one by one', 'ratio', 'goal', 'reached'],
    [
      [
        facts.toLocaleString('en-US'),
        seconds(found.product),
        seconds(found.oneByOne),
        spread(ratios, ' ×'),
        '≤2 s, ≥5 ×',
        reached ? 'yes' : 'no',
      ],
    ],
  );
}

/** The same of one build alone. */
async function open(side, { small }) {
  const template = await preparedCity(side, small ? 6_000 : 60_000);
  return {
    scenarios: [async () => ({ 'scores of a quarter': await scoreByProduct(side, template) })],
    close: () => Promise.resolve(),
  };
}

export const scores = { title: 'Scores of a closed quarter', bench, open };
