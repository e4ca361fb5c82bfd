import { startProduct } from '../library/children.mjs';
import { measure } from '../library/closed-loop.mjs';
import { load } from '../library/processor-time.mjs';
import { connect } from '../library/scratch.mjs';
import { median, shortly, spread } from '../library/statistics.mjs';
import { note, printTable } from '../library/table.mjs';
import { addPeople } from '../population/people.mjs';
import { openSessions, prepared, sizeOf } from '../population/populate.mjs';
import { addProjects } from '../population/projects.mjs';

const OFFICE = `SELECT a.id AS "accountId" FROM post p JOIN tenure t ON t.post_id = p.id JOIN account a ON a.person_id = t.person_id WHERE p.role = 'OFFICE_SECTION_CHIEF'`;
const UNITS = `SELECT b."accountId" FROM bench_user b JOIN unit u ON u.id = b."unitId" WHERE u.kind = 'DEPARTMENT' ORDER BY b."accountId" LIMIT 50`;

/** Tasks of thirty words out of a vocabulary: some words stand in every other row, one in a hundred of a hundred thousand. */
const TASKS = `
WITH words AS (SELECT ARRAY['园区','电商','审批','企业','服务','平台','清单','制度','方案','试点','示范','农村','社区','医疗','教育','冷链','物流','用能','供水','土地'] AS w),
 rows AS (
   SELECT n, new_id() AS id, new_id() AS obligation_id, u.id AS unit_id,
          '落实第' || n || '项改革举措，推进' || w[1 + n % 20] || w[1 + (n / 7) % 20] || w[1 + (n / 31) % 20] || '建设'
            || CASE WHEN n % 1000 = 0 THEN '菌菇产业' ELSE '' END || '，形成' || w[1 + (n / 3) % 20] || '成果' AS matter
     FROM generate_series(1, $1::int) n CROSS JOIN words
     JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place, count(*) OVER () AS units FROM unit WHERE kind = 'DEPARTMENT') u ON u.place = 1 + n % u.units),
 due AS (
   INSERT INTO obligation (id, kind, ladder, subject_id, owner_unit_id, title, opened_on, original_due_on, due_on)
   SELECT obligation_id, 'TASK', 'FULL', id, unit_id, matter, '2026-01-10', '2026-12-31', '2026-12-31' FROM rows)
INSERT INTO task (id, source, matter, unit_id, obligation_id) SELECT id, 'ASSIGNMENT', matter, unit_id, obligation_id FROM rows`;
/** The same question without an index of words. */
const SCAN = `SELECT t.id FROM task t WHERE strpos(search_text(t.matter), $1) > 0 LIMIT 11`;

const question = (tokens, words) => {
  let next = 0;
  return () => ({
    path: `/api/v1/search?words=${encodeURIComponent(words)}`,
    token: tokens[next++ % tokens.length],
    right: (body) => body.includes('"kind":"TASK"'),
  });
};

async function scanMs(db, words) {
  const times = [];
  for (let turn = 0; turn < 5; turn += 1) {
    const begin = performance.now();
    await db.query(SCAN, [words]);
    times.push(performance.now() - begin);
  }
  return median(times);
}

async function rowOf({ product, db, scratch }, { name, tokens, words }, { runs, seconds }) {
  const results = [];
  for (let turn = 0; turn < runs; turn += 1)
    results.push(
      await measure(product, question(tokens, words), { connections: 4, seconds, databasePid: scratch.pid }),
    );
  note(`${name}: load ${load()}`);
  const of = (field) => results.map((result) => result[field]);
  return [name, words, spread(of('p50')), spread(of('p99')), shortly(await scanMs(db, words))];
}

/** Search by two characters over 100,000 tasks, beside reading the whole table for the same words. */
export async function benchSearch({ scratch, small, runs, seconds }) {
  const tasks = small ? 10_000 : 100_000;
  const name = await prepared(scratch, `words_${tasks}`, async (db) => {
    const size = sizeOf(10_000);
    await addPeople(db, size.units);
    await addProjects(db, size);
    await db.query(TASKS, [tasks]);
  });
  const url = scratch.urlOf(name);
  const db = await connect(url);
  const product = await startProduct({ ROLE: 'http', DATABASE_URL: url, RATE_LIMIT: '0' });
  try {
    const office = (await db.query(OFFICE)).rows;
    const units = (await db.query(UNITS)).rows;
    const tokens = await openSessions(
      db,
      [...office, ...units].map(({ accountId }) => accountId),
    );
    const [ofOffice, ofUnits] = [tokens.slice(0, office.length), tokens.slice(office.length)];
    const asked = [
      { name: 'the office, a rare word', tokens: ofOffice, words: '菌菇' },
      { name: 'the office, a word of many rows', tokens: ofOffice, words: '园区' },
      { name: 'the office, a word of every row', tokens: ofOffice, words: '改革' },
      { name: 'a unit’s people, a word of many rows', tokens: ofUnits, words: '园区' },
    ];
    const rows = [];
    for (const one of asked) rows.push(await rowOf({ product, db, scratch }, one, { runs, seconds }));
    printTable(
      `Search over ${tasks.toLocaleString('en-US')} tasks by two characters, closed loop, 4 connections`,
      ['who and what', 'words', 'p50 ms', 'p99 ms', 'reading the table, ms'],
      rows,
    );
  } finally {
    await product.stop();
    await db.end();
  }
}
