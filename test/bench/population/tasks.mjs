/** Ten rows of the ledger for each project; a little more than half are done. */
const TASKS = `
CREATE TABLE bench.task AS
SELECT bench.id('task', x.n::bigint * 10 + i) AS id, bench.id('obligation of a task', x.n::bigint * 10 + i) AS obligation_id, x.*,
       CASE WHEN dice < 55 THEN 'VERIFIED' WHEN dice < 60 THEN 'SUBMITTED' ELSE 'ASSIGNED' END AS state,
       CASE WHEN dice < 55 THEN date '2026-01-31' + i * 20 ELSE date '2026-10-10' + (n + i * 37) % 400 END AS due_on
  FROM (SELECT p.id AS project_id, p.n, p.unit_n, i, abs(hashint8(p.n::bigint * 10 + i + 7)) % 100 AS dice FROM bench.project p, generate_series(1, 10) i) x`;

const OBLIGATION = {
  id: 'b.obligation_id',
  kind: `'TASK'`,
  ladder: `'FULL'`,
  subject_id: 'b.id',
  project_id: 'b.project_id',
  owner_unit_id: 'u.id',
  title: `'任务' || b.n || '-' || b.i`,
  state: `CASE b.state WHEN 'VERIFIED' THEN 'MET' WHEN 'SUBMITTED' THEN 'SUBMITTED' ELSE 'OPEN' END`,
  opened_on: `date '2026-01-10'`,
  original_due_on: 'b.due_on',
  due_on: 'b.due_on',
  first_filed_on: `CASE WHEN b.state <> 'ASSIGNED' THEN date '2026-09-01' END`,
  filed_at: `CASE WHEN b.state <> 'ASSIGNED' THEN timestamptz '2026-09-01 03:00Z' END`,
  light_at_filing: `CASE WHEN b.state = 'SUBMITTED' THEN 'GREEN' END`,
  settled_on: `CASE WHEN b.state = 'VERIFIED' THEN date '2026-09-05' END`,
  next_at: `CASE WHEN b.state = 'ASSIGNED' THEN timestamptz '2026-10-12 01:00Z' + b.dice * interval '1 day' END`,
};

const TASK = {
  id: 'b.id',
  project_id: 'b.project_id',
  source: `'LEDGER'`,
  natural_key: `'bench:' || b.n || ':' || b.i`,
  matter: `'落实第' || b.i || '项改革举措，形成制度成果'`,
  deliverable: `'工作方案'`,
  unit_id: 'u.id',
  stated_words: `'2026年12月底'`,
  stated_on: `date '2026-12-31'`,
  ledger_year: '2026',
  position: 'b.i',
  state: 'b.state',
  percent: `CASE b.state WHEN 'ASSIGNED' THEN b.dice % 90 ELSE 100 END`,
  obligation_id: 'b.obligation_id',
};

/** Writes the ledger's tasks. @param {Awaited<ReturnType<typeof import('./writer.mjs').openWriter>>} writer */
export async function addTasks({ insert, run }) {
  await run(TASKS);
  const rows = 'FROM bench.task b JOIN bench.unit u ON u.n = b.unit_n ORDER BY b.n, b.i';
  await insert('obligation', OBLIGATION, rows);
  await insert('task', TASK, rows);
  await insert(
    'task_progress',
    {
      task_id: 'b.id',
      percent: 'b.dice % 90',
      note: `'按计划推进'`,
      person_id: 'p.person_id',
      at: `timestamptz '2026-09-01 02:00Z'`,
    },
    `FROM bench.task b JOIN bench.post p ON p.unit_n = b.unit_n AND p.role = 'LIAISON' ORDER BY b.n, b.i`,
  );
}
