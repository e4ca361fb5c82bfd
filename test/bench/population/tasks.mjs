/** Ten rows of the ledger for each project; a little more than half are done. */
const TASKS = `
CREATE TEMP TABLE b_task AS
SELECT new_id() AS id, new_id() AS obligation_id, x.*, CASE WHEN dice < 55 THEN 'VERIFIED' WHEN dice < 60 THEN 'SUBMITTED' ELSE 'ASSIGNED' END AS state
  FROM (SELECT p.id AS project_id, p.n, p.unit_n, i, abs(hashint8(p.n::bigint * 10 + i + 7)) % 100 AS dice FROM b_project p, generate_series(1, 10) i) x;
INSERT INTO obligation (id, kind, ladder, subject_id, project_id, owner_unit_id, title, state, opened_on, original_due_on, due_on, first_filed_on, filed_at,
  light_at_filing, settled_on, next_at)
SELECT b.obligation_id, 'TASK', 'FULL', b.id, b.project_id, u.id, '任务' || b.n || '-' || b.i, CASE b.state WHEN 'VERIFIED' THEN 'MET' WHEN 'SUBMITTED' THEN 'SUBMITTED' ELSE 'OPEN' END,
       '2026-01-10', d.due_on, d.due_on, CASE WHEN b.state <> 'ASSIGNED' THEN date '2026-09-01' END, CASE WHEN b.state <> 'ASSIGNED' THEN timestamptz '2026-09-01 03:00Z' END,
       CASE WHEN b.state = 'SUBMITTED' THEN 'GREEN' END, CASE WHEN b.state = 'VERIFIED' THEN date '2026-09-05' END,
       CASE WHEN b.state = 'ASSIGNED' THEN timestamptz '2026-10-12 01:00Z' + b.dice * interval '1 day' END
  FROM b_task b JOIN b_unit u ON u.n = b.unit_n
  CROSS JOIN LATERAL (SELECT CASE WHEN b.state = 'VERIFIED' THEN date '2026-01-31' + (b.i * 20) ELSE date '2026-10-10' + (b.n + b.i * 37) % 400 END AS due_on) d;
INSERT INTO task (id, project_id, source, natural_key, matter, deliverable, unit_id, stated_words, stated_on, ledger_year, position, state, percent, obligation_id)
SELECT b.id, b.project_id, 'LEDGER', 'bench:' || b.n || ':' || b.i, '落实第' || b.i || '项改革举措，形成制度成果', '工作方案', u.id, '2026年12月底', '2026-12-31', 2026, b.i,
       b.state, CASE b.state WHEN 'ASSIGNED' THEN b.dice % 90 ELSE 100 END, b.obligation_id
  FROM b_task b JOIN b_unit u ON u.n = b.unit_n;
INSERT INTO task_progress (task_id, percent, note, person_id, at)
SELECT b.id, b.dice % 90, '按计划推进', p.person_id, '2026-09-01 02:00Z' FROM b_task b JOIN b_post p ON p.unit_n = b.unit_n AND p.role = 'LIAISON';`;

/** Writes the ledger's tasks. @param {import('pg').Client} db */
export async function addTasks(db) {
  await db.query(TASKS);
}
