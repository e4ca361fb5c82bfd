/** Tasks of thirty words out of a vocabulary: some words stand in every other row, one in a hundred of a hundred thousand. */
const TASKS = `
CREATE TABLE bench.worded_task AS
WITH words AS (SELECT ARRAY['园区','电商','审批','企业','服务','平台','清单','制度','方案','试点','示范','农村','社区','医疗','教育','冷链','物流','用能','供水','土地'] AS w)
SELECT n, bench.id('worded task', n) AS id, bench.id('obligation of a worded task', n) AS obligation_id, u.id AS unit_id,
       '落实第' || n || '项改革举措，推进' || w[1 + n % 20] || w[1 + (n / 7) % 20] || w[1 + (n / 31) % 20] || '建设'
         || CASE WHEN n % 1000 = 0 THEN '菌菇产业' ELSE '' END || '，形成' || w[1 + (n / 3) % 20] || '成果' AS matter
  FROM generate_series(1, $TASKS) n CROSS JOIN words
  JOIN (SELECT id, row_number() OVER (ORDER BY n) AS place, count(*) OVER () AS units FROM bench.unit WHERE kind = 'DEPARTMENT') u ON u.place = 1 + n % u.units`;

const OBLIGATION = {
  id: 'obligation_id',
  kind: `'TASK'`,
  ladder: `'FULL'`,
  subject_id: 'id',
  owner_unit_id: 'unit_id',
  title: 'matter',
  opened_on: `date '2026-01-10'`,
  original_due_on: `date '2026-12-31'`,
  due_on: `date '2026-12-31'`,
};
const TASK = { id: 'id', source: `'ASSIGNMENT'`, matter: 'matter', unit_id: 'unit_id', obligation_id: 'obligation_id' };

/** Writes so many tasks to be searched. @param {Awaited<ReturnType<typeof import('./writer.mjs').openWriter>>} writer */
export async function addWordedTasks({ insert, run }, tasks) {
  await run(TASKS.replace('$TASKS', String(tasks)));
  await insert('obligation', OBLIGATION, 'FROM bench.worded_task ORDER BY n');
  await insert('task', TASK, 'FROM bench.worded_task ORDER BY n');
}
