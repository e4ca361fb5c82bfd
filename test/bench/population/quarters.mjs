/** Eight quarters: six closed and frozen, the third of 2026 being filed, the fourth just opened. */
const CYCLES = `
CREATE TABLE bench.cycle AS
SELECT q, bench.id('cycle', q) AS id, 2025 + q / 4 AS year, 1 + q % 4 AS quarter, (date '2025-01-01' + (q * 3 || ' months')::interval)::date AS opened_on,
       (date '2025-01-01' + ((q + 1) * 3 || ' months')::interval)::date - 1 AS act_by FROM generate_series(0, 7) q`;

const CYCLE = {
  id: 'id',
  year: 'year',
  quarter: 'quarter',
  state: `CASE WHEN q < 6 THEN 'CLOSED' ELSE 'OPEN' END`,
  opened_on: 'opened_on',
  plans_due_on: 'opened_on + 20',
  prompt_on: 'act_by - 20',
  act_by: 'act_by',
  file_by: 'act_by + 13',
  close_from: 'act_by + 20',
  closed_at: `CASE WHEN q < 6 THEN (act_by + 25)::timestamptz END`,
  version: '2',
};

/** Of each hundred duties so many in each state, by age of the quarter. */
const DUTIES = `
CREATE TABLE bench.duty AS
SELECT d.*, bench.id('duty', number) AS id, bench.id('obligation of a duty', number) AS obligation_id,
       CASE WHEN state IN ('VERIFIED','SUBMITTED') THEN bench.id('activity', number) END AS activity_id, CASE state WHEN 'VERIFIED' THEN 'MET' WHEN 'EXEMPT' THEN 'EXEMPT'
         WHEN 'CANCELLED' THEN 'CANCELLED' WHEN 'SUBMITTED' THEN 'SUBMITTED' WHEN 'RETURNED' THEN 'RETURNED' ELSE 'OPEN' END AS obligation_state
  FROM (SELECT x.*, CASE WHEN q < 6 THEN CASE WHEN dice < 92 THEN 'VERIFIED' WHEN dice < 95 THEN 'EXEMPT' WHEN dice < 96 THEN 'CANCELLED' ELSE 'MISSED' END
               WHEN q = 6 THEN CASE WHEN dice < 50 THEN 'VERIFIED' WHEN dice < 65 THEN 'SUBMITTED' WHEN dice < 68 THEN 'RETURNED' WHEN dice < 80 THEN 'HELD' ELSE 'PLANNED' END
               ELSE CASE WHEN dice < 40 THEN 'PLANNED' ELSE 'UNPLANNED' END END AS state
          FROM (SELECT (c.q * 10000000 + p.n)::bigint * 5 + k.place AS number, c.q, c.id AS cycle_id, c.opened_on, c.act_by, p.id AS project_id, p.n AS project_n, p.unit_n,
                       k.kind, k.place, abs(hashint8(p.n::bigint * 40 + c.q * 5 + k.place)) % 100 AS dice
                  FROM bench.cycle c CROSS JOIN bench.project p
                  CROSS JOIN unnest(ARRAY['RESEARCH','COORDINATION','INSPECTION','PROBLEM','EXPERIENCE']) WITH ORDINALITY k(kind, place)) x) d;
CREATE INDEX ON bench.duty (project_n);
ANALYZE bench.duty;`;

const OBLIGATION = {
  id: 'b.obligation_id',
  kind: `'DUTY'`,
  ladder: `'FULL'`,
  subject_id: 'b.id',
  project_id: 'b.project_id',
  owner_unit_id: 'u.id',
  title: `'“第' || b.project_n || '号改革项目”2026年季度' || b.kind`,
  state: 'b.obligation_state',
  opened_on: 'b.opened_on',
  original_due_on: 'b.act_by + 13',
  due_on: `CASE WHEN b.state = 'MISSED' THEN date '2026-10-12' + b.dice * 3 ELSE b.act_by + 13 END`,
  planned_on: `CASE WHEN b.state <> 'UNPLANNED' THEN b.act_by - b.dice % 60 END`,
  act_by: 'b.act_by',
  first_filed_on: 'CASE WHEN b.activity_id IS NOT NULL THEN b.act_by - b.dice % 30 END',
  filed_at: 'CASE WHEN b.activity_id IS NOT NULL THEN (b.act_by - b.dice % 30)::timestamptz END',
  light_at_filing: `CASE WHEN b.state = 'SUBMITTED' THEN 'BLUE' END`,
  returned_count: `CASE WHEN b.state = 'RETURNED' THEN 1 ELSE 0 END`,
  settled_on: `CASE WHEN b.obligation_state IN ('MET','EXEMPT','CANCELLED') THEN b.act_by END`,
  next_at: `CASE WHEN b.obligation_state IN ('OPEN','RETURNED') THEN timestamptz '2026-10-12 01:00Z' + b.dice * interval '1 day' END`,
};

const DUTY = {
  id: 'b.id',
  cycle_id: 'b.cycle_id',
  project_id: 'b.project_id',
  kind: 'b.kind',
  unit_id: 'u.id',
  state: 'b.state',
  theme: `CASE WHEN b.state <> 'UNPLANNED' THEN '推进第' || b.project_n || '号项目' END`,
  planned_on: `CASE WHEN b.state <> 'UNPLANNED' THEN b.act_by - b.dice % 60 END`,
  planned_leader: `CASE WHEN b.state <> 'UNPLANNED' THEN '分管领导' END`,
  held_on: 'CASE WHEN b.activity_id IS NOT NULL THEN b.act_by - b.dice % 60 END',
  activity_id: 'b.activity_id',
  obligation_id: 'b.obligation_id',
};

const PAUSE = {
  obligation_id: 'b.obligation_id',
  from_day: 'b.act_by - b.dice % 30',
  to_day: `CASE WHEN b.state = 'VERIFIED' THEN b.act_by - b.dice % 30 + 2 END`,
  reason: `'FILED'`,
};

const ACTIVITY = {
  id: 'b.activity_id',
  kind: 'b.kind',
  held_on: 'b.act_by - b.dice % 60',
  place: `'会议中心'`,
  leader: `'领导' || b.project_n % 20`,
  leader_title: `'市委常委'`,
  units: `ARRAY['第' || b.unit_n || '单位']`,
  summary: `repeat('推进改革任务落实。', 12)`,
  record: `jsonb_build_object('topic', '专题', 'findings', repeat('发现问题并提出要求。', 10))`,
  document_numbers: `ARRAY['改办〔2026〕' || b.project_n || '号']`,
  filed_by_person: 'p.person_id',
  filed_by_post: 'p.id',
  filed_at: '(b.act_by - b.dice % 30)::timestamptz',
};

const FROZEN = {
  cycle_id: 'b.cycle_id',
  duty_id: 'b.id',
  state: 'b.state',
  light: `CASE b.state WHEN 'VERIFIED' THEN 'DONE' WHEN 'MISSED' THEN 'RED' ELSE 'GREY' END`,
  facts: `'{}'::jsonb`,
};

const FILED = 'WHERE b.activity_id IS NOT NULL ORDER BY b.number';

/** Writes the quarters with their duties and records. @param {Awaited<ReturnType<typeof import('./writer.mjs').openWriter>>} writer */
export async function addQuarters({ insert, run }) {
  await run(CYCLES);
  await insert('cycle', CYCLE, 'FROM bench.cycle');
  await run(DUTIES);
  const duties = 'FROM bench.duty b JOIN bench.unit u ON u.n = b.unit_n ORDER BY b.number';
  await insert('obligation', OBLIGATION, duties);
  await insert('duty', DUTY, duties);
  await insert('obligation_pause', PAUSE, `FROM bench.duty b ${FILED}`);
  await insert(
    'activity',
    ACTIVITY,
    `FROM bench.duty b JOIN bench.post p ON p.unit_n = b.unit_n AND p.role = 'LIAISON' ${FILED}`,
  );
  await insert('activity_credit', { activity_id: 'b.activity_id', duty_id: 'b.id' }, `FROM bench.duty b ${FILED}`);
  await insert('frozen_duty', FROZEN, 'FROM bench.duty b WHERE b.q < 6 ORDER BY b.number');
}
